import { GuidSet } from "./guid-set.js";

/**
 * Passes on each id once, and reads no further than asked. GUIDs mean the same in both cases. To know an id again it has
 * to be kept: this is all that grows with the number of customers, some 30 bytes for a GUID.
 */
export async function* distinctIds(ids: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string, void> {
  const guids = new GuidSet();
  const others = new Set<string>();
  for await (const id of ids) {
    const key = String(id).toLowerCase();
    const isNew = guids.add(key) ?? others.size < others.add(key).size;
    if (isNew) yield id;
  }
}
