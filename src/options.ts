import { checkHeaders, checkHeaderValue, type HeaderOptions } from "./arguments/headers.js";
import { checkOptionNames, type OptionNames } from "./arguments/option-names.js";
import type { Credential } from "./credential/credential.js";
import { assertArgument } from "./errors.js";
import { eventNames, type Observer } from "./events.js";
import { checkLogger, type Logger, type LogLevel } from "./logger.js";
import type { RetryAndTimeoutOptions } from "./pipeline/call-context.js";
import type { Decoder, Validate } from "./response/decoder.js";
import type { Fetch } from "./transport/fetch-transport.js";
import type { Transport } from "./transport/transport.js";

/** How a client reaches the service. */
export interface ClientOptions extends Partial<RetryAndTimeoutOptions>, Observer {
  /** A bearer token, a function that gets one, or a credential of `@azure/identity`. */
  credential: Credential;
  /** Where the service is. Default: the spec's first server, `https://api.partnercenter.microsoft.com`. */
  baseUrl?: string | undefined;
  /** The scope that a `TokenCredential` is asked for. Default: `/.default` of the spec's first server. */
  scope?: string | undefined;
  /** Allows plain http to any host, where nobody else can read along, such as to a container. Default: false. */
  allowInsecureHttp?: boolean | undefined;
  /** Headers of every request, such as `MS-PartnerCenter-Application`. */
  headers?: HeaderOptions | undefined;
  /** What to add to the `User-Agent`, such as `my-app/1.2`. Browsers keep their own. */
  userAgent?: string | undefined;
  /** Sends each request in place of the global `fetch`. */
  fetch?: Fetch | undefined;
  /** Sends each request in place of `fetch`, such as `nodeTransport()`. */
  transport?: Transport | undefined;
  /** How long the body of a response may be, decompressed, in bytes. Beyond it, the call fails. Default: 16,777,216 (16 MiB). */
  maxBodyBytes?: number | undefined;
  /** What reads responses that are not JSON, such as `xmlDecoder()`. Default: nothing. */
  decoders?: readonly Decoder[] | undefined;
  /** What looks at every decoded body, such as `validation("strict")`. Default: nothing. */
  validate?: Validate | undefined;
  /** Where to write one line an event, such as `console`. Default: nowhere. */
  logger?: Logger | undefined;
  /** From how important an event on `logger` gets a line. Default: "info". */
  logLevel?: LogLevel | undefined;
}

const optionNames: OptionNames<ClientOptions> = {
  credential: true,
  baseUrl: true,
  scope: true,
  allowInsecureHttp: true,
  headers: true,
  userAgent: true,
  fetch: true,
  transport: true,
  maxBodyBytes: true,
  decoders: true,
  validate: true,
  logger: true,
  logLevel: true,
  maxRetries: true,
  maxThrottledRetries: true,
  baseDelayMs: true,
  maxDelayMs: true,
  attemptTimeoutMs: true,
  totalTimeoutMs: true,
  onAttemptStart: true,
  onAttemptEnd: true,
  onRetry: true,
  onCallEnd: true,
};

/** How long the body of a response may be unless the caller says otherwise, in bytes. */
export const defaultMaxBodyBytes = 16 * 2 ** 20;
/** JavaScript engines hold no text of more than 512 MB, and one of half that still has to be decoded. */
const largestMaxBodyBytes = 2 ** 28;

/** What no call can do without, and some runtimes lack: jest-environment-jsdom and older React Native. */
const neededGlobals = ["AbortController", "Headers", "Request", "Response", "TextDecoder", "TextEncoder", "URL"];

/**
 * Makes sure that the runtime has what a call needs.
 *
 * @throws {ArgumentError} when it does not.
 */
export function checkRuntime(): void {
  const missing = neededGlobals.filter((name) => !(name in globalThis));
  assertArgument(
    missing.length === 0,
    `This runtime has no ${missing.join(", ")}. Load a polyfill before the client is made.`,
  );
}

/**
 * Refuses options that do not exist or have another type, before one of them fails in the middle of a call.
 *
 * @throws {ArgumentError} when an option cannot be used.
 */
export function checkOptions(options: ClientOptions): void {
  assertArgument(
    typeof options === "object" && options !== null,
    "createPartnerCenterClient takes an object of options.",
  );
  checkOptionNames("createPartnerCenterClient", options, optionNames);
  for (const name of ["fetch", "transport", "validate", ...eventNames] as const) {
    assertArgument(["undefined", "function"].includes(typeof options[name]), `${name} has to be a function.`);
  }
  assertArgument(!(options.fetch && options.transport), "fetch and transport exclude each other. Pass one of them.");
  for (const name of ["scope", "baseUrl", "userAgent"] as const) {
    assertArgument(["undefined", "string"].includes(typeof options[name]), `${name} has to be text.`);
  }
  assertArgument(
    ["undefined", "boolean"].includes(typeof options.allowInsecureHttp),
    "allowInsecureHttp has to be true or false.",
  );
  checkHeaders(options.headers);
  checkHeaderValue("userAgent", options.userAgent ?? "");
  checkDecoders(options.decoders);
  checkLogger(options);
  checkMaxBodyBytes(options.maxBodyBytes ?? defaultMaxBodyBytes);
}

function checkDecoders(decoders: readonly Decoder[] = []): void {
  const isDecoder = (one: Decoder) => Array.isArray(one?.mediaTypes) && typeof one.decode === "function";
  assertArgument(
    Array.isArray(decoders) && decoders.every(isDecoder),
    "decoders has to be a list of decoders, such as [xmlDecoder()].",
  );
}

function checkMaxBodyBytes(bytes: number): void {
  assertArgument(
    Number.isInteger(bytes) && bytes > 0 && bytes <= largestMaxBodyBytes,
    `maxBodyBytes has to be a whole number from 1 to ${largestMaxBodyBytes}.`,
  );
}
