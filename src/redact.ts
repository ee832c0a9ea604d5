/** A token of fewer characters is made up for a test, and may be a part of any word. */
const shortestToken = 12;

/** Takes a token out of what the far end sent: a gateway that echoes the request would put it into logs. */
export function withoutToken(text: string, token: string): string {
  return token.length < shortestToken ? text : text.replaceAll(token, "[token]");
}

/** The same of headers. They are copied only when there is something to take out. */
export function headersWithoutToken(headers: Headers, token: string): Headers {
  const echoes = [...headers].filter(([, value]) => withoutToken(value, token) !== value);
  if (echoes.length === 0) return headers;
  const copy = new Headers(headers);
  for (const [name, value] of echoes) copy.set(name, withoutToken(value, token));
  return copy;
}
