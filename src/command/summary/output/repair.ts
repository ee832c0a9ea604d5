import { createReadStream, createWriteStream } from "node:fs";
import { chmod, realpath, rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { CustomerRecord } from "../record.js";
import { parseRecord } from "../records/record-json.js";
import { type ByteLine, linesOfBytes } from "./lines-of-bytes.js";

/** What becomes of the lines of a file. */
export interface Repair {
  /** Called for each record that stays. */
  readonly onKept: (record: CustomerRecord) => void;
  /** Called with the number of a line that is none of the command's. It has to throw. */
  readonly refuse: (line: number) => never;
}

/** The command writes the id first, so every line begins like this. */
const firstBytes = Buffer.from('{"customerId":');

/**
 * Leaves in a file of NDJSON only the customers that need not be asked again, each once: no failure, and no line that was
 * cut off. The file is replaced in one step, so that it is whole whenever the process ends.
 *
 * @throws what the system says, and what `refuse` throws; the file is as it was.
 */
export async function repairFile(file: string, { onKept, refuse }: Repair): Promise<void> {
  const path = await realpath(file); // a link stays one
  const { mode } = await stat(path);
  const copy = `${path}.${process.pid}.tmp`;
  const kept = new Set<string>();
  let isChanged = false;

  async function* keep(lines: AsyncIterable<ByteLine>): AsyncGenerator<Buffer, void> {
    let number = 0;
    for await (const { bytes, isEnded } of lines) {
      number++;
      const record = parseRecord(bytes.toString());
      if (!record && !isBlank(bytes) && (isEnded || !isCutRecord(bytes))) refuse(number);
      const id = record?.customerId.toLowerCase();
      const isKept = record !== undefined && record.outcome !== "failed" && id !== undefined && !kept.has(id);
      if (!isKept || !isEnded) isChanged = true;
      if (!isKept) continue;
      kept.add(id);
      onKept(record);
      yield Buffer.concat([bytes, Buffer.from("\n")]);
    }
  }

  try {
    const copied = createWriteStream(copy, { mode, flush: true });
    await pipeline(createReadStream(path), linesOfBytes, keep, copied);
    if (isChanged) {
      await chmod(copy, mode); // what umask took away
      await rename(copy, path);
    }
  } finally {
    await rm(copy, { force: true });
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.toString().trim() === "";
}

function isCutRecord(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, firstBytes.length);
  return bytes.subarray(0, length).equals(firstBytes.subarray(0, length));
}
