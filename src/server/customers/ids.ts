import { createHash } from "node:crypto";

/** The ids of made-up customers: GUIDs that are the same for the same seed, on every machine. */
export function madeUpIds(count: number, seed: number): string[] {
  return Array.from({ length: count }, (_, index) => guidOf(`customer ${seed} ${index}`));
}

/** A GUID of version 4 (RFC 9562), with a hash in place of what is random. */
function guidOf(key: string): string {
  const bytes = createHash("sha256").update(key).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
