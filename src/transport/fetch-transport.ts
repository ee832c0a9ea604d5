import { ArgumentError } from "../errors.js";
import { toAbortSignal } from "./abort.js";
import { readBytes } from "./body-bytes.js";
import { codingsOf, isCodingError } from "./content-coding.js";
import type { Transport, TransportResponse } from "./transport.js";

/** What is handed to `fetch` beside the URL. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: ArrayBuffer | null;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** The global `fetch`, or a function that takes and gives at least this. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** The part of a Response that is used here. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: Headers;
  /** A web stream is read no further than `maxBodyBytes`. Without one, `arrayBuffer` reads everything. */
  readonly body?: unknown;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What the runtimes' own `fetch` decompresses. It leaves other bodies as they are, and says nothing. */
const decodedByFetch = /^(gzip|x-gzip|deflate|br|zstd)$/;

/**
 * Sends by a `fetch`. Without one, by the global one of the moment: tests and instrumentation put another in its place
 * after a client is made.
 */
export function fetchTransport(givenFetch?: Fetch | undefined): Transport {
  return async ({ url, method, headers, body, maxBodyBytes, signal }) => {
    const fetch = givenFetch ?? (globalThis.fetch as Fetch | undefined);
    if (!fetch) throw new ArgumentError("This runtime has no fetch. Pass one, or a transport, to the client.");
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      body,
      redirect: "manual", // a redirect would take the caller's headers to a host that nobody chose
      signal: toAbortSignal(signal),
    });
    return readResponse(response, maxBodyBytes);
  };
}

async function readResponse(response: FetchResponse, maxBodyBytes: number): Promise<TransportResponse> {
  if (typeof response?.headers?.get !== "function") throw new TypeError("fetch gave no Response");
  const { status, headers } = response;
  const codings = codingsOf(headers);
  const unknown = codings.find((coding) => !decodedByFetch.test(coding));
  try {
    const body = await readBytes(response, maxBodyBytes);
    if (!body) return { status, headers, body: new Uint8Array(), isTooLarge: true };
    if (unknown !== undefined) return { status, headers, body, undecoded: `nothing here decodes ${unknown}` };
    // Node.js gives a compressed body that was cut off as if it were complete.
    if (codings.length > 0 && status === 200 && !endsLikeADocument(body)) {
      throw new Error("the compressed body ended too soon");
    }
    return { status, headers, body };
  } catch (error) {
    if (!isCodingError(error)) throw error;
    return { status, headers, body: new Uint8Array(), undecoded: `it is not ${codings.join(", ")}` };
  }
}

/** Whether the last character is one that JSON and XML can end with. */
function endsLikeADocument(body: Uint8Array): boolean {
  let last = body.length - 1;
  while (last >= 0 && /\s/.test(String.fromCharCode(body[last] as number))) last--;
  return "}]>".includes(String.fromCharCode(body[last] ?? 0));
}
