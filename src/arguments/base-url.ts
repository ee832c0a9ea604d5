import { assertArgument } from "../errors.js";

/**
 * Checks a base URL and drops its trailing slashes. A token reaches every customer's data, so it goes over https only.
 * Plain http is for this machine, or for hosts that the caller vouches for, such as a container beside this one. The
 * message does not repeat the URL, because it may hold a password.
 *
 * @throws {ArgumentError} when it is no URL, is http where that is not allowed, or carries credentials, a query or a fragment.
 */
export function checkBaseUrl(baseUrl: string, { allowInsecureHttp = false } = {}): string {
  const url = parseUrl(baseUrl);
  assertArgument(
    // URL parsers take a backslash for a slash, and drop tabs and line breaks, so that it is not what it looks like.
    /^https?:$/.test(url?.protocol ?? "") && !/[?#\\\s]/.test(baseUrl) && !url?.username && !url?.password,
    "baseUrl has to be an https URL without credentials, query or fragment.",
  );
  assertArgument(
    url?.protocol === "https:" || allowInsecureHttp || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url?.hostname ?? ""),
    "baseUrl has to be an https URL: over plain http, anybody in between could read the token. If the connection is safe, set allowInsecureHttp.",
  );
  return url?.href.replace(/([^/])\/+$/, "$1") ?? "";
}

/** `URL.canParse` is too young for some runtimes. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
