import type { FetchResponse } from "./fetch-transport.js";
import { GrowingBytes } from "./growing-bytes.js";

/** A body that is read no further than its limit; undefined when it is longer. */
export async function readBytes(response: FetchResponse, maxBytes: number): Promise<Uint8Array | undefined> {
  const { body } = response;
  if (!isWebStream(body)) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > maxBytes ? undefined : bytes;
  }
  const reader = body.getReader();
  const bytes = new GrowingBytes();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (bytes.length + next.value.length > maxBytes) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    bytes.append(next.value);
  }
  return bytes.joined();
}

/** By its method: React Native and mocks have responses without a stream, or with one of another kind. */
function isWebStream(body: unknown): body is ReadableStream<Uint8Array> {
  return typeof (body as Partial<ReadableStream> | null | undefined)?.getReader === "function";
}
