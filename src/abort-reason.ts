/** What a wait rejects with when its signal gives no reason, as signals of before 2022 and of `@azure/abort-controller` do. */
export function abortError(): Error {
  const message = "The operation was aborted.";
  if (typeof DOMException !== "undefined") return new DOMException(message, "AbortError");
  return Object.assign(new Error(message), { name: "AbortError" });
}

/** Why a signal has aborted: its reason, even `null` or `0`, or an `AbortError` where it has none. */
export function reasonOf({ reason }: { readonly reason?: unknown }): unknown {
  return reason === undefined ? abortError() : reason;
}
