import { createHash } from "node:crypto";

const bytesOfNumber = 4;

/** Numbers from 0 up to 1 that look random and are the same for the same key, on every machine. */
export function randomFrom(key: string): () => number {
  let block = Buffer.alloc(0);
  let blocks = 0;
  let offset = 0;
  return () => {
    if (offset === block.length) {
      block = createHash("sha256").update(`${key} ${blocks++}`).digest();
      offset = 0;
    }
    const number = block.readUInt32BE(offset) / 2 ** 32;
    offset += bytesOfNumber;
    return number;
  };
}

/** One of some values, of which there is at least one. */
export function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}
