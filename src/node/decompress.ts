import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";
import { isCodingError } from "../transport/content-coding.js";
import type { TransportResponse } from "../transport/transport.js";

/** Each costs as much as a body. Nobody applies more than two. */
const mostCodings = 5;

type Decompress = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const decoders: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: inflateEither,
  br: promisify(brotliDecompress),
};

/** What is left of a body when its codings are undone. */
export type Decompressed = Pick<TransportResponse, "body" | "undecoded" | "isTooLarge">;

/** Undoes the codings of a body, from the last that was applied to the first, up to `maxBodyBytes`. */
export async function decompress(
  bytes: Uint8Array,
  codings: readonly string[],
  maxBodyBytes: number,
): Promise<Decompressed> {
  if (codings.length > mostCodings) return { body: bytes, undecoded: `it has more than ${mostCodings} codings` };
  let body = bytes;
  try {
    for (const coding of [...codings].reverse()) {
      const decode = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
      if (!decode) return { body, undecoded: `nothing here decodes ${coding}` };
      body = await decode(body, { maxOutputLength: maxBodyBytes });
    }
    return { body };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
      return { body: new Uint8Array(), isTooLarge: true };
    }
    // A body that ends too soon is a connection that broke off.
    if (!isCodingError(error)) throw error;
    return { body: bytes, undecoded: `it is not ${codings.join(", ")}` };
  }
}

/** Some servers send deflate without the wrapper that RFC 9110 wants. Its first byte tells. */
function inflateEither(...[bytes, options]: Parameters<Decompress>): Promise<Uint8Array> {
  const hasWrapper = ((bytes[0] ?? 0) & 0x0f) === 8;
  return promisify<Uint8Array, ZlibOptions, Uint8Array>(hasWrapper ? inflate : inflateRaw)(bytes, options);
}
