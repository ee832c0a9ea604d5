/** The content codings of a body, in the order in which they were applied. */
export function codingsOf(headers: Headers): readonly string[] {
  const listed = (headers.get("Content-Encoding") ?? "").toLowerCase().split(",");
  return listed.map((coding) => coding.trim()).filter((coding) => coding !== "" && coding !== "identity");
}

/** Whether bytes are not what their coding says, by the error codes of zlib and Brotli in Node.js. */
export function isCodingError(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } | null };
  return [code, cause?.code].some((one) => /^(Z_(DATA|STREAM)_ERROR|Z_NEED_DICT|ERR__ERROR_FORMAT)/.test(`${one}`));
}
