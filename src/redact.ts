import { base64Cores, type Form, formOf, withoutForm } from "./token-forms.js";

/** A token of fewer characters is made up for a test, and may be a part of any word. */
const shortestToken = 12;

/** A token, and the texts that stand for it. */
export interface Secret {
  readonly token: string;
  readonly forms: readonly Form[];
}

/** The tokens that a call has sent: all are taken out of whatever comes back. */
export interface SentTokens {
  /** The last one; empty before the first attempt. */
  readonly last: string;
  readonly all: readonly Secret[];
  /** The texts that stand for any of them, the longest first: one may be the start of another. */
  readonly forms: readonly Form[];
  /** The length of the shortest of these. */
  readonly shortest: number;
}

export const noTokens: SentTokens = { last: "", all: [], forms: [], shortest: Number.POSITIVE_INFINITY };

/** Makes a token known to those who take it out of texts. */
export function secretOf(token: string): Secret {
  // UTF-16 that is read as UTF-8 has a NUL with each character.
  const texts = [token, [...token].join("\0"), ...base64Cores(token)];
  return { token, forms: token.length < shortestToken ? [] : texts.map(formOf) };
}

/** Notes that another attempt was sent, with this token. */
export function withToken(sent: SentTokens, secret: Secret): SentTokens {
  const { token: last } = secret;
  if (last === sent.last) return sent;
  const all = [...sent.all.filter(({ token }) => token !== last), secret];
  const forms = all.flatMap((one) => one.forms).sort((one, other) => other.text.length - one.text.length);
  return { last, all, forms, shortest: forms.at(-1)?.text.length ?? noTokens.shortest };
}

/** Takes tokens out of a text, in whatever form: a far end that echoes the request would put them into logs. */
export function redact(text: string, { forms, shortest }: SentTokens): string {
  return text.length < shortest ? text : forms.reduce(withoutForm, text);
}

/** The same of headers. They are copied only when there is something to take out; one that is named so is dropped. */
export function redactHeaders(headers: Headers, sent: SentTokens): Headers {
  const isNamedSo = (name: string) =>
    name.length >= sent.shortest &&
    sent.all.some(({ token, forms }) => forms.length > 0 && name.includes(token.toLowerCase()));
  const echoes = [...headers].filter(([name, value]) => redact(value, sent) !== value || isNamedSo(name));
  if (echoes.length === 0) return headers;
  const copy = new Headers(headers);
  for (const [name, value] of echoes) {
    if (isNamedSo(name)) copy.delete(name);
    else copy.set(name, redact(value, sent));
  }
  return copy;
}

/** The same of a decoded value, at any depth: decoding puts together what the text had escaped, or in pieces. */
export function redactValue<Value>(value: Value, sent: SentTokens): Value {
  return redactAny(value, sent) as Value;
}

function redactAny(value: unknown, sent: SentTokens): unknown {
  if (typeof value === "string") return redact(value, sent);
  if (Array.isArray(value)) return value.map((item) => redactAny(item, sent));
  if (typeof value !== "object" || value === null) return value;
  // fromEntries defines own properties, so that one called __proto__ stays data.
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [redact(name, sent), redactAny(member, sent)]),
  );
}
