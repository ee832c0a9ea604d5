import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "lossless-json";

/** What a client must be able to do to run a case: every one, one that retries, one that decodes XML. */
export const levels = ["core", "resilience", "xml"] as const;
export type Level = (typeof levels)[number];

/** What the client is made with. */
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
  /** Where the client is to believe the service. Default: the case's server. */
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
  /** A list is sent as one line an item. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  readonly bodyBase64?: string;
  /** So many spaces are put before the body. */
  readonly padBytes?: number;
  /** The bytes of the whole response, one a character, in place of everything else. */
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

/** One call, and what must come of it: one of the expectations. */
export interface ExpectedCall {
  readonly call: Call;
  /** How long to wait before it, in milliseconds. */
  readonly pauseMs?: number;
  readonly expect: readonly Expectation[];
}

export interface WireCase {
  /** The file's name without `.json`. */
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** Made one after the other, by one client. */
  readonly calls: readonly ExpectedCall[];
  /** What the server does; by default it speaks plain HTTP. */
  readonly server?: { readonly certificate?: "self-signed" };
  /** How many connections the server must see; undefined when any number will do. */
  readonly connections?: number;
  readonly exchanges: readonly Exchange[];
}

/** A case as it stands in its file: with one call, or with several. */
interface WrittenCase extends Omit<WireCase, "id" | "calls"> {
  readonly call?: Call | ClientSettings;
  readonly expect?: Expectation | readonly Expectation[];
  readonly calls?: readonly (Omit<ExpectedCall, "expect"> & {
    readonly expect: Expectation | readonly Expectation[];
  })[];
}

/** A file that is no wire case, and where it is wrong. */
export interface BrokenCase {
  readonly id: string;
  readonly complaint: string;
}

/** The folder cannot be read, or holds no cases; the message is for a person. */
export class CasesError extends Error {}

const schema = JSON.parse(readFileSync(new URL("./wire-case.schema.json", import.meta.url), "utf8"));
const isWireCase = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

/**
 * Reads all `*.json` of a folder and of those below it, in the order of their names.
 *
 * @throws {CasesError} when there is no such folder, or no case in it.
 */
export function readCases(folder: string): { cases: readonly WireCase[]; broken: readonly BrokenCase[] } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CasesError(`There is no folder ${folder}. Pass one that holds wire cases: --cases DIR.`);
  }
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
  if (files.length === 0) throw new CasesError(`${folder} holds no wire cases. A case is a file that ends with .json.`);
  const read = files.map((id) => readCase(join(folder, `${id}.json`), id));
  return {
    cases: read.filter((one): one is WireCase => !("complaint" in one)),
    broken: read.filter((one): one is BrokenCase => "complaint" in one),
  };
}

function readCase(file: string, id: string): WireCase | BrokenCase {
  const text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  let value: unknown;
  try {
    // Node's own parser does not always name the position, and keeps the last of two equal keys silently.
    value = parse(text, undefined, Number);
  } catch (error) {
    return { id, complaint: `${file} is not JSON: ${withLine((error as Error).message, text)}.` };
  }
  if (isWireCase(value)) return wireCaseOf(id, value as WrittenCase);
  return { id, complaint: `${file} is not a wire case: ${schemaComplaints().join("; ")}.` };
}

function wireCaseOf(id: string, { call, expect = [], calls, ...others }: WrittenCase): WireCase {
  const written: NonNullable<WrittenCase["calls"]> = calls ?? [{ call: call as Call, expect }];
  return {
    ...others,
    id,
    calls: written.map((one) => ({ ...one, call: { ...call, ...one.call }, expect: [one.expect].flat() })),
  };
}

function withLine(message: string, text: string): string {
  return message.replace(/ at position (\d+)$/, (_, position) => {
    const before = text.slice(0, Number(position)).split("\n");
    return ` at line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
  });
}

function schemaComplaints(): readonly string[] {
  return (isWireCase.errors ?? [])
    .filter(({ keyword }) => keyword !== "if") // it only repeats that a branch failed
    .map(({ instancePath, message, params }) => {
      const { additionalProperty, allowedValues } = params as {
        additionalProperty?: string;
        allowedValues?: unknown[];
      };
      const detail = additionalProperty ?? allowedValues?.join(", ");
      return `at ${instancePath || "/"} it ${message}${detail === undefined ? "" : ` (${detail})`}`;
    });
}
