import { readBytes } from "./body-bytes.js";
import type { Fetch, FetchResponse, Transport, TransportResponse } from "./call.js";
import { ArgumentError } from "./errors.js";
import { withSignal } from "./time.js";

/** What the runtimes' own `fetch` decompresses by itself. It leaves other bodies as they are, and says nothing. */
const decodedByFetch = /^(gzip|x-gzip|deflate|br|zstd)$/;

/**
 * Sends by a `fetch`. Without one, by the global one of the moment: tests and instrumentation put another in its place
 * after a client is made.
 */
export function fetchTransport(givenFetch?: Fetch | undefined): Transport {
  return async ({ url, maxBodyBytes, ...request }, end) => {
    const fetch = givenFetch ?? (globalThis.fetch as Fetch | undefined);
    if (!fetch) throw new ArgumentError("There is no fetch in this runtime. Pass one, or a transport, to the client.");
    // Following a redirect would carry the caller's headers to a host that nobody chose.
    const response = await fetch(url, withSignal("signal", { ...request, redirect: "manual" as const, end }));
    return readResponse(response, maxBodyBytes);
  };
}

async function readResponse(response: FetchResponse, maxBodyBytes: number): Promise<TransportResponse> {
  const { status, headers } = response;
  const codings = codingsOf(headers);
  const unknown = codings.find((coding) => !decodedByFetch.test(coding));
  try {
    const body = await readBytes(response, maxBodyBytes);
    if (!body) return { status, headers, body: new Uint8Array(), isTooLarge: true };
    if (unknown !== undefined) return { status, headers, body, undecoded: `nothing here decodes ${unknown}` };
    // Node.js gives what came of a compressed body that ends too soon as if it were whole.
    if (codings.length > 0 && status === 200 && !endsLikeADocument(body)) {
      throw new Error("the compressed body ended too soon");
    }
    return { status, headers, body };
  } catch (error) {
    if (!isCodingFailure(error)) throw error;
    return { status, headers, body: new Uint8Array(), undecoded: `it is not ${codings.join(", ")}` };
  }
}

/** The codings of a body, in the order in which they were applied. */
export function codingsOf(headers: Headers): readonly string[] {
  const listed = (headers.get("Content-Encoding") ?? "").toLowerCase().split(",");
  return listed.map((coding) => coding.trim()).filter((coding) => coding !== "" && coding !== "identity");
}

/** Whether bytes are not what their coding says, by the codes of zlib and Brotli in Node.js. */
export function isCodingFailure(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } | null };
  const isFailure = (one: unknown) => /^(Z_(DATA|STREAM)_ERROR|Z_NEED_DICT|ERR__ERROR_FORMAT)/.test(`${one}`);
  return isFailure(code) || isFailure(cause?.code);
}

/** Whether the last character is one that JSON and XML can end with. */
function endsLikeADocument(body: Uint8Array): boolean {
  let last = body.length - 1;
  while (last >= 0 && /\s/.test(String.fromCharCode(body[last] as number))) last--;
  return "}]>".includes(String.fromCharCode(body[last] ?? 0));
}
