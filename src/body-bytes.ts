import type { FetchResponse } from "./call.js";

/** A body that is read no further than its limit; undefined when it is longer. */
export async function readBytes(response: FetchResponse, maxBytes: number): Promise<Uint8Array | undefined> {
  const { body } = response;
  if (!isWebStream(body)) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > maxBytes ? undefined : bytes;
  }
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > maxBytes) {
      reader.cancel().catch(() => {});
      return undefined;
    }
  }
  return joined(parts, length);
}

/** By its method: React Native and mocks have responses without a stream, or with one of another kind. */
function isWebStream(body: unknown): body is ReadableStream<Uint8Array> {
  return typeof (body as Partial<ReadableStream> | null | undefined)?.getReader === "function";
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const bytes = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}
