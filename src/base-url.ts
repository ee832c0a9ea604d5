import { ArgumentError } from "./errors.js";

/**
 * Checks a base URL and drops its trailing slashes. A token reaches every customer's data, so it goes over https only;
 * plain http is for this machine. The message does not repeat the URL, because it may hold a password.
 *
 * @throws {ArgumentError} when it is no URL, is not https (loopback excepted), or carries credentials, a query or a fragment.
 */
export function checkBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  // What is left when scheme, host and path are taken away: user name, password, query, fragment.
  if (
    !url ||
    url.href !== url.origin + url.pathname ||
    !/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1])(:|$))/.test(url.origin)
  ) {
    throw new ArgumentError(
      "baseUrl has to be an https URL (http only on this machine) without user name, password, query or fragment.",
    );
  }
  return url.href.replace(/\/+$/, "");
}
