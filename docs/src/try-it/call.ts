import {
  type CallEndEvent,
  createPartnerCenterClient,
  type FetchInit,
  RedirectError,
  type ResponseMetadata,
  TimeoutError,
} from "partner-center-usage";

export interface CallRequest {
  readonly server: URL;
  readonly customerId: string;
  readonly token: string;
}

/** How a call ended, for people to read. Nothing in it holds the token. */
export interface Outcome {
  readonly kind: "responded" | "unreachable" | "redirected" | "timedOut" | "notSent";
  readonly durationMs: number;
  readonly requestId: string;
  readonly correlationId: string;
  /** The message of the client's error. */
  readonly sentence: string | undefined;
  /** The request as the client made it; undefined when it sent none. */
  readonly request: string | undefined;
  readonly response: ShownResponse | undefined;
}

export interface ShownResponse {
  readonly status: number;
  readonly correlationVector: string | undefined;
  readonly serverId: string | undefined;
  readonly headers: string;
  readonly hasByteOrderMark: boolean;
  readonly body: string;
}

/** Makes one call without retries, with the client that this project publishes. */
export async function callOnce({ server, customerId, token }: CallRequest): Promise<Outcome> {
  let ended: CallEndEvent | undefined;
  let request: string | undefined;
  let hasByteOrderMark = false;
  const call = async () => {
    const client = createPartnerCenterClient({
      credential: token,
      baseUrl: server.origin,
      maxRetries: 0,
      onCallEnd: (event) => {
        ended = event;
      },
      fetch: async (url, init) => {
        request = describeRequest(url, init);
        const { status, headers, bytes } = await send(url, init);
        hasByteOrderMark = startsWithByteOrderMark(bytes);
        return { status, headers, arrayBuffer: async () => bytes };
      },
    });
    return client.getCustomerUsageSummary(customerId).orThrow();
  };
  const settled: unknown = await call().catch((error: unknown) => error);
  const metadata = hasResponse(settled) ? settled.response : undefined;
  const response = metadata && describeResponse(metadata, hasByteOrderMark);
  return {
    kind: response ? "responded" : request ? kindOf(settled) : "notSent",
    durationMs: ended?.durationMs ?? 0,
    requestId: (metadata ?? ended)?.requestId ?? "",
    correlationId: (metadata ?? ended)?.correlationId ?? "",
    sentence: settled instanceof Error ? settled.message : undefined,
    request,
    response,
  };
}

async function send(url: string, init: FetchInit) {
  const response = await fetch(url, { ...init, credentials: "omit" });
  return { status: response.status, headers: response.headers, bytes: await response.arrayBuffer() };
}

function startsWithByteOrderMark(bytes: ArrayBuffer): boolean {
  const [first, second, third] = new Uint8Array(bytes);
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** Whether a result or an error of the client comes from a response. */
function hasResponse(settled: unknown): settled is { readonly response: ResponseMetadata } {
  return typeof settled === "object" && settled !== null && "response" in settled;
}

function kindOf(error: unknown): Outcome["kind"] {
  if (error instanceof RedirectError) return "redirected";
  return error instanceof TimeoutError ? "timedOut" : "unreachable";
}

function describeRequest(url: string, { method, headers }: FetchInit): string {
  const { pathname, host } = new URL(url);
  const list = listHeaders(Object.entries(headers).sort()).replace(/^authorization: .*$/m, "authorization: Bearer …");
  return `${method} ${pathname} HTTP/1.1\nhost: ${host}\n${list}`;
}

/** The client has already taken the token out of what the server sent. */
function describeResponse(
  { status, headers, correlationVector, text }: ResponseMetadata,
  hasByteOrderMark: boolean,
): ShownResponse {
  const serverId = headers.get("ms-serverid") ?? undefined;
  return { status, correlationVector, serverId, headers: listHeaders([...headers]), hasByteOrderMark, body: text };
}

function listHeaders(headers: readonly (readonly [name: string, value: string])[]): string {
  return headers.map(([name, value]) => `${name}: ${value}`).join("\n");
}
