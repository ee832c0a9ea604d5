import type { AccessToken } from "../../credential/credential.js";

/** A token that does not say when it ends is good until it is refused. */
const neverMs = Number.MAX_SAFE_INTEGER;

/**
 * Reads the token that a command has printed: alone, or in JSON as `az account get-access-token` and OAuth services print
 * it, of which `--query accessToken` leaves a string.
 *
 * @returns undefined when there is none.
 */
export function readPrintedToken(printed: string, nowMs: number): AccessToken | undefined {
  const text = printed.trim();
  const { token, expiresOnTimestamp } = /^[{"]/.test(text) ? fromJson(text, nowMs) : { token: text };
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) return undefined;
  return { token, expiresOnTimestamp: expiresOnTimestamp ?? expiryInToken(token) ?? neverMs };
}

interface TokenJson {
  readonly token?: unknown;
  readonly expiresOnTimestamp?: number | undefined;
}

function fromJson(text: string, nowMs: number): TokenJson {
  const value = parse(text);
  if (typeof value === "string") return { token: value };
  const json = asObject(value);
  const token = json["accessToken"] ?? json["access_token"];
  // expires_on is in seconds since 1970; expiresOn is in local time, without saying so.
  const expiresOn = milliseconds(json["expires_on"]) ?? timestamp(Date.parse(`${json["expiresOn"]}`));
  return { token, expiresOnTimestamp: expiresOn ?? timestamp(nowMs + (milliseconds(json["expires_in"]) ?? NaN)) };
}

/** Most access tokens are JSON Web Tokens, whose middle part says when they end. */
function expiryInToken(token: string): number | undefined {
  const [, payload = ""] = token.split(".");
  return milliseconds(asObject(parse(Buffer.from(payload, "base64url").toString("utf8")))["exp"]);
}

/** A number of seconds, which may be text. Null and empty text are none, and no zero: that would be a token without a life. */
function milliseconds(seconds: unknown): number | undefined {
  return Number(seconds) > 0 ? timestamp(Number(seconds) * 1000) : undefined;
}

function timestamp(ms: number): number | undefined {
  return Number.isFinite(ms) ? ms : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
