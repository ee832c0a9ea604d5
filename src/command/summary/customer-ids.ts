import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { distinctIds } from "../../bulk/distinct-ids.js";
import { CommandError, UsageError } from "../command-error.js";
import type { Language } from "../language.js";
import { readIds } from "./ids/read-ids.js";
import { texts } from "./texts.js";

/** Where the ids of customers come from. */
export interface IdSources {
  readonly ids: readonly string[];
  /** The path of a file; `-` is standard input. */
  readonly file: string | undefined;
  readonly column: string | undefined;
  readonly stdin: Readable;
  readonly language: Language;
}

/** The ids of customers, each once. */
export interface CustomerIds {
  /** Reads them, only those that pass. */
  read(isWanted: (id: string) => boolean): AsyncIterable<string>;
  /** Whether they can be read more than once, so that they can be counted before. */
  readonly isRepeatable: boolean;
}

/**
 * Finds the ids of customers in the arguments and in a file. Nothing of the file is read yet.
 *
 * @throws {UsageError} when there are neither.
 * @throws {CommandError} when the file cannot be read.
 */
export async function customerIds({ ids, file, column, stdin, language }: IdSources): Promise<CustomerIds> {
  const say = texts[language];
  if (ids.length === 0 && file === undefined) throw new UsageError(say.noIds);
  if (file === undefined) return fromSource(async function* () {}, true);
  if (file === "-") return fromSource(() => readIds(bytesOf(stdin, say.unreadableInput), { column, language }), false);
  const unreadable = (code: string) => say.unreadable(file, code);
  const found = await stat(file).catch(({ code }: NodeJS.ErrnoException) => {
    throw new CommandError(unreadable(code ?? ""));
  });
  if (found.isDirectory()) throw new CommandError(say.folder(file));
  return fromSource(() => readIds(bytesOf(createReadStream(file), unreadable), { column, language }), found.isFile());

  function fromSource(fromFile: () => AsyncIterable<string>, isRepeatable: boolean): CustomerIds {
    async function* all(): AsyncGenerator<string, void> {
      yield* ids;
      yield* fromFile();
    }
    async function* read(isWanted: (id: string) => boolean): AsyncGenerator<string, void> {
      for await (const id of distinctIds(all())) if (isWanted(id)) yield id;
    }
    return { read, isRepeatable };
  }
}

/** What comes from a source. When the system cannot read it, such as without permission, that becomes a sentence. */
async function* bytesOf(
  source: Readable,
  describe: (code: string) => string,
): AsyncGenerator<Uint8Array | string, void> {
  try {
    yield* source;
  } catch (error) {
    throw new CommandError(describe((error as NodeJS.ErrnoException).code ?? ""));
  }
}

/** How many ids pass. Undefined when they can be read only once. */
export async function countIds(ids: CustomerIds, isWanted: (id: string) => boolean): Promise<number | undefined> {
  if (!ids.isRepeatable) return undefined;
  let count = 0;
  for await (const _id of ids.read(isWanted)) count++;
  return count;
}
