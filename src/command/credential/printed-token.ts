import type { AccessToken } from "../../credential/credential.js";

/** A token that does not say when it ends is good until it is refused. */
const neverMs = Number.MAX_SAFE_INTEGER;

/**
 * Reads the token that a command has printed: alone, or in JSON as `az account get-access-token` and OAuth services print it.
 *
 * @returns undefined when there is none.
 */
export function readPrintedToken(printed: string, nowMs: number): AccessToken | undefined {
  const text = printed.trim();
  const { token, expiresOnTimestamp } = text.startsWith("{") ? fromJson(text, nowMs) : { token: text };
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) return undefined;
  return { token, expiresOnTimestamp: expiresOnTimestamp ?? expiryInToken(token) ?? neverMs };
}

interface TokenJson {
  readonly token?: unknown;
  readonly expiresOnTimestamp?: number | undefined;
}

function fromJson(text: string, nowMs: number): TokenJson {
  const json = parseObject(text);
  const token = json["accessToken"] ?? json["access_token"];
  // expires_on is in seconds since 1970; expiresOn is in local time, without saying so.
  const expiresOn = timestamp(Number(json["expires_on"]) * 1000) ?? timestamp(Date.parse(`${json["expiresOn"]}`));
  return { token, expiresOnTimestamp: expiresOn ?? timestamp(nowMs + Number(json["expires_in"]) * 1000) };
}

/** Most access tokens are JSON Web Tokens, whose middle part says when they end. */
function expiryInToken(token: string): number | undefined {
  const [, payload = ""] = token.split(".");
  return timestamp(Number(parseObject(Buffer.from(payload, "base64url").toString("utf8"))["exp"]) * 1000);
}

function timestamp(ms: number): number | undefined {
  return Number.isFinite(ms) ? ms : undefined;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
