import type { Stats } from "node:fs";
import { access, constants, type FileHandle, open, realpath, stat } from "node:fs/promises";
import type { Language } from "../../language.js";
import type { FormatName, RecordWriter } from "../formats/format.js";
import type { CustomerRecord } from "../record.js";
import { codeOf, describeError } from "./describe-error.js";
import { OutputError } from "./output-error.js";
import { repairFile } from "./repair.js";
import { fileSink, type Sink, streamSink } from "./sink.js";
import { texts } from "./texts.js";
import { type Output, writeInOrder } from "./write-in-order.js";

export type { Output } from "./write-in-order.js";

/** Where the records go. */
export interface OutputOptions {
  /** The path of the file, or undefined for `stdout`. */
  readonly file: string | undefined;
  readonly stdout: NodeJS.WritableStream;
  readonly format: FormatName;
  readonly writer: RecordWriter;
  /** Whether an NDJSON file is continued. It is begun when it does not exist. */
  readonly resume: boolean;
  /** The file that the ids are read from. It cannot be resumed: failures would leave it before their ids are read. */
  readonly idsFile?: string | undefined;
  readonly language: Language;
  /** Called for each record of a resumed file that stays in it, so that it counts as well. */
  readonly onKept?: ((record: CustomerRecord) => void) | undefined;
}

/**
 * Opens the output and repairs a file that is resumed.
 *
 * @throws {OutputError} when the file is there already and is not to be resumed, cannot be written, or holds something else.
 */
export async function openOutput(options: OutputOptions): Promise<Output> {
  const { file, stdout, writer, language } = options;
  const describe = (error: unknown) => describeError(error, file, language);
  const finished = new Set<string>();
  try {
    const sink = file === undefined ? streamSink(stdout) : await openFile(file, options, finished);
    return await writeInOrder({ sink, writer, finished, describe });
  } catch (error) {
    throw describe(error);
  }
}

async function openFile(file: string, options: OutputOptions, finished: Set<string>): Promise<Sink> {
  const { format, resume, idsFile, language, onKept } = options;
  const say = texts[language];
  if (resume && format !== "ndjson") throw new OutputError(say.onlyNdjson);
  const found = await look(file);
  if (found?.isDirectory()) throw new OutputError(say.isFolder(file), "EISDIR");
  if (found && !found.isFile()) throw new OutputError(say.notAFile(file)); // a device or a pipe, such as /dev/null
  const isResumed = resume && found !== undefined;
  if (isResumed) {
    if (idsFile !== undefined && (await isSameFile(file, idsFile))) throw new OutputError(say.isIdsFile(file));
    await access(file, constants.W_OK); // a repair only needs to write the folder
    await repairFile(file, {
      onKept: (record) => {
        finished.add(record.customerId.toLowerCase());
        onKept?.(record);
      },
      refuse: (line) => {
        throw new OutputError(say.foreign(file, line));
      },
    });
  }
  const handle = isResumed ? await open(file, "a") : await openNew(file, options);
  const { size, ino } = await handle.stat();
  return fileSink({ path: file, handle, size, ino }, () => {
    throw new OutputError(say.shared(file));
  });
}

/** Opens a file that is not there yet. */
async function openNew(file: string, { format, language }: OutputOptions): Promise<FileHandle> {
  try {
    return await open(file, "ax");
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const say = texts[language];
    throw new OutputError(format === "ndjson" ? say.existsResumable(file) : say.exists(file), "EEXIST");
  }
}

async function isSameFile(file: string, other: string): Promise<boolean> {
  const otherPath = await realpath(other).catch(() => undefined); // a pipe of the shell has none
  return otherPath === (await realpath(file));
}

/** What is there. Undefined when nothing is. */
async function look(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
