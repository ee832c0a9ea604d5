import {
  type CallEvent,
  createPartnerCenterClient,
  RedirectError,
  TimeoutError,
  type Trace,
} from "../../../src/client.js";

/** What somebody asks for. */
export interface Asked {
  readonly server: URL;
  readonly customerId: string;
  readonly token: string;
}

/** What became of it, for people to read; the token is in none of it. */
export interface Outcome {
  readonly kind: "answered" | "unreachable" | "redirected" | "late" | "notSent";
  readonly durationMs: number;
  readonly requestId: string;
  readonly correlationId: string;
  /** The client's own sentence about what is no success. */
  readonly sentence: string | undefined;
  /** The request as the client made it; undefined when it refused to. */
  readonly request: string | undefined;
  readonly answer: Answer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly correlationVector: string | undefined;
  readonly serverId: string | undefined;
  readonly headers: string;
  readonly hasMark: boolean;
  readonly body: string;
}

/** Makes one call, without retries, with the client that this project publishes. */
export async function callOnce({ server, customerId, token }: Asked): Promise<Outcome> {
  let ended: CallEvent | undefined;
  let request: string | undefined;
  let hasMark = false;
  const call = async () => {
    const client = createPartnerCenterClient({
      credential: token,
      baseUrl: server.origin,
      retries: 0,
      onCall: (event) => {
        ended = event;
      },
      fetch: async (url, init) => {
        request = describeRequest(url, init);
        const { status, headers, ...response } = await send(url, init);
        hasMark = String(new Uint8Array(response.bytes.slice(0, 3))) === "239,187,191";
        return { status, headers, arrayBuffer: async () => response.bytes };
      },
    });
    return client.getCustomerUsageSummary(customerId).orThrow();
  };
  const settled: unknown = await call().catch((error: unknown) => error);
  const answer = hasTrace(settled) ? describeAnswer(settled, hasMark) : undefined;
  return {
    kind: answer ? "answered" : request ? kindOf(settled) : "notSent",
    durationMs: ended?.durationMs ?? 0,
    requestId: (hasTrace(settled) ? settled : ended)?.requestId ?? "",
    correlationId: (hasTrace(settled) ? settled : ended)?.correlationId ?? "",
    sentence: settled instanceof Error ? settled.message : undefined,
    request,
    answer,
  };
}

async function send(url: string, init: RequestInit) {
  const response = await fetch(url, { ...init, credentials: "omit" });
  return { status: response.status, headers: response.headers, bytes: await response.arrayBuffer() };
}

function hasTrace(settled: unknown): settled is Trace {
  return typeof settled === "object" && settled !== null && "headers" in settled;
}

function kindOf(error: unknown): Outcome["kind"] {
  if (error instanceof RedirectError) return "redirected";
  return error instanceof TimeoutError ? "late" : "unreachable";
}

function describeRequest(url: string, { method, headers }: { method: string; headers: Headers }): string {
  const { pathname, host } = new URL(url);
  const list = listHeaders(headers).replace(/^authorization: .*$/m, "authorization: Bearer …");
  return `${method} ${pathname} HTTP/1.1\nhost: ${host}\n${list}`;
}

/** The client has taken the token out of what the server sent. */
function describeAnswer({ status, headers, correlationVector, text }: Trace, hasMark: boolean): Answer {
  const serverId = headers.get("ms-serverid") ?? undefined;
  return { status, correlationVector, serverId, headers: listHeaders(headers), hasMark, body: text };
}

function listHeaders(headers: Headers): string {
  return [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");
}
