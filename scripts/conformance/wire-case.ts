/** What a client must do to run a case: any client, one that retries, one that decodes XML. */
export const levels = ["core", "resilience", "xml"] as const;
export type Level = (typeof levels)[number];

/** What the client is created with. */
export interface ClientSettings {
  readonly token?: string;
  readonly retries?: number;
  readonly timeoutMs?: number;
}

/** What the caller passes. */
export interface Call extends ClientSettings {
  readonly customerId: string;
  readonly requestId?: string;
  readonly correlationId?: string;
  readonly correlationVector?: string;
  readonly accept?: string;
  /** Where the client looks for the service. Default: the case's server. */
  readonly baseUrl?: string;
}

/** What must arrive. Only what is listed is compared. */
export interface ExpectedRequest {
  readonly method?: string;
  readonly path?: string;
  /** `"*"`: present, with any value. null: must not be there. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly sameAsFirst?: readonly string[];
  /** The least time since the response before it was sent, in milliseconds. */
  readonly minGapMs?: number;
  /** Whether it comes over the connection of the request before it. */
  readonly connection?: "same" | "new";
}

/** A response with a status of 1xx, sent before the final one. */
export interface InformationalResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the server sends. */
export interface WireResponse {
  readonly status?: number;
  readonly informational?: readonly InformationalResponse[];
  /** A list is sent as one line for each item. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  readonly bodyBase64?: string;
  /** This many spaces are put before the body. */
  readonly padBytes?: number;
  /** The bytes of the whole response, one for each character, in place of everything else. */
  readonly raw?: string;
  readonly byteOrderMark?: boolean;
  readonly contentCoding?: "gzip" | "deflate" | "br";
  readonly chunked?: boolean;
  readonly delayMs?: number;
  readonly bodyDelayMs?: number;
  readonly cutAfterBytes?: number;
  readonly surplus?: string;
  readonly reset?: boolean;
}

export interface Exchange {
  readonly request?: ExpectedRequest;
  readonly response: WireResponse;
}

export type Outcome = "summary" | "error" | "failure";

/** What the caller must get. Only what is listed is compared. */
export interface Expectation {
  readonly outcome: Outcome;
  readonly summary?: Readonly<Record<string, unknown>>;
  readonly status?: number;
  readonly code?: number | string | null;
  readonly description?: string | null;
  readonly requestId?: string | null;
  readonly correlationId?: string | null;
  readonly bodyContains?: string;
  readonly messageContains?: string;
  readonly kind?: "decode" | "timeout" | "connection" | "argument";
}

/** One call, and how it must end: as one of the expectations says. */
export interface ExpectedCall {
  readonly call: Call;
  /** How long to wait before it, in milliseconds. */
  readonly pauseMs?: number;
  readonly expect: readonly Expectation[];
}

export interface WireCase {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** Made one after the other, by one client. */
  readonly calls: readonly ExpectedCall[];
  /** What the server does; by default it speaks plain HTTP. */
  readonly server?: { readonly certificate?: "self-signed" };
  /** How many connections the server must see; undefined when any number is right. */
  readonly connections?: number;
  readonly exchanges: readonly Exchange[];
}
