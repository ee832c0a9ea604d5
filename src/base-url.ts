import { ArgumentError } from "./errors.js";

const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Checks a base URL and drops its trailing slashes. A token reaches every customer's data, so it goes over https only;
 * plain http is for this machine. The messages do not repeat the URL, because it may hold a password.
 *
 * @throws {ArgumentError} when it is no URL, is not https (loopback excepted), or carries credentials, a query or a fragment.
 */
export function checkBaseUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) {
    throw new ArgumentError("baseUrl is not a URL. Pass one such as https://api.partnercenter.microsoft.com.");
  }
  const url = new URL(baseUrl);
  const isLoopback = url.protocol === "http:" && loopbackHosts.includes(url.hostname);
  if (url.protocol !== "https:" && !isLoopback) {
    throw new ArgumentError("baseUrl has to begin with https://; only a server on this machine may use http://.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new ArgumentError("baseUrl must not hold a user name or a password. Pass the token as `credential`.");
  }
  if (url.search !== "" || url.hash !== "") {
    throw new ArgumentError("baseUrl must not hold a query or a fragment. End it with the host, or with a path.");
  }
  return url.href.replace(/\/+$/, "");
}
