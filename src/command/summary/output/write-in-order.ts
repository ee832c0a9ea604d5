import type { RecordWriter } from "../formats/format.js";
import type { CustomerRecord } from "../record.js";
import type { Sink } from "./sink.js";

/** An output that is open. */
export interface Output {
  /** Whether a resumed file has the last word on this customer, who need not be asked again. */
  isFinished(customerId: string): boolean;
  /**
   * Writes a record, after those before it. Awaiting it is what slows the run down when the reader is slow. After one that
   * failed, each fails alike.
   *
   * @throws {OutputError}
   */
  write(record: CustomerRecord): Promise<void>;
  /**
   * Writes what belongs to the end and closes the file. Call it after an orderly stop and after a failure, too.
   *
   * @throws {OutputError}
   */
  close(): Promise<void>;
  /** Removes a file that was begun and closed, unless somebody else has changed it. */
  remove(): Promise<void>;
}

interface Parts {
  readonly sink: Sink;
  readonly writer: RecordWriter;
  /** Ids in lowercase. */
  readonly finished: ReadonlySet<string>;
  readonly describe: (error: unknown) => unknown;
}

/** Writes the start, then one text after the other, however they are called. */
export async function writeInOrder({ sink, writer, finished, describe }: Parts): Promise<Output> {
  let failure: { readonly error: unknown } | undefined;
  let last = write(writer.start());

  async function write(text: string): Promise<void> {
    if (text === "") return;
    try {
      await sink.write(text);
    } catch (error) {
      failure ??= { error: describe(error) };
      throw failure.error;
    }
  }

  try {
    await last;
  } catch (error) {
    await sink.close();
    await sink.remove().catch(() => {}); // what went wrong first is what counts
    throw error;
  }
  return {
    isFinished: (customerId) => finished.has(customerId.toLowerCase()),
    write: (record) => {
      last = last.then(() => write(writer.record(record)));
      last.catch(() => {}); // whoever awaits it gets the error
      return last;
    },
    close: async () => {
      await last.catch(() => {});
      // Also after a failure: an array that is shorter needs its end all the same.
      await write(writer.end()).catch(() => {});
      await sink.close();
      if (failure) throw failure.error;
    },
    remove: () => sink.remove(),
  };
}
