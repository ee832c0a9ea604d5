import { base64Cores, type Form, formOf, plainForm, withoutEscapes, withoutForm } from "./token-forms.js";

/** A token of fewer characters is made up for a test, and may be a part of any word. */
const shortestToken = 12;

/** More than anybody puts over each other. */
const mostEscapes = 6;

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
  const others = [[...token].join("\0"), ...base64Cores(token).flatMap(escapedBase64)];
  const forms = token.length < shortestToken ? [] : [formOf(token), ...others.map(plainForm)];
  return { token, forms: longestFirst(forms) };
}

function longestFirst(forms: readonly Form[]): readonly Form[] {
  return [...forms].sort((one, other) => other.text.length - one.text.length);
}

/** Base64 as it is, and as JSON and URLs have it: nothing but its two signs is ever escaped. */
function escapedBase64(text: string): readonly string[] {
  const inUrl = encodeURIComponent(text);
  return [
    ...new Set([text, text.replaceAll("/", "\\/"), inUrl, inUrl.replaceAll("%2F", "%2f").replaceAll("%2B", "%2b")]),
  ];
}

/** Notes that another attempt was sent, with this token. */
export function withToken(sent: SentTokens, secret: Secret): SentTokens {
  const { token: last } = secret;
  if (last === sent.last) return sent;
  const all = [...sent.all.filter(({ token }) => token !== last), secret];
  // Most calls send one token, whose forms are in order already.
  const forms = all.length === 1 ? secret.forms : longestFirst(all.flatMap((one) => one.forms));
  return { last, all, forms, shortest: forms.at(-1)?.text.length ?? noTokens.shortest };
}

/** Takes tokens out of a body: of whatever length, it is read a few times only. */
export function redactBody(text: string, { forms, shortest }: SentTokens): string {
  return text.length < shortest ? text : forms.reduce(withoutForm, text);
}

/**
 * Takes tokens out of a text, in whatever form: a far end that echoes the request would put them into logs. Where one is
 * still there under several escapes, or in other letters, nothing of the text is left.
 */
export function redact(text: string, sent: SentTokens): string {
  return hideEscaped(redactBody(text, sent), sent);
}

/** Hides a text in which a token still is under several escapes, or in other letters. */
export function hideEscaped(text: string, sent: SentTokens): string {
  return repeats(text, sent) ? "[token]" : text;
}

/** Whether a token is in a text, however many escapes are over it. */
function repeats(text: string, { forms, shortest }: SentTokens): boolean {
  let rest = text;
  for (let round = 0; round < mostEscapes && rest.length >= shortest; round++) {
    const small = rest.toLowerCase();
    if (forms.some((form) => small.includes(form.small))) return true;
    if (!/[\\%&]/.test(rest)) return false; // every escape begins with one of these
    const unescaped = withoutEscapes(rest);
    if (unescaped === rest) return false;
    rest = unescaped;
  }
  return false;
}

/** The same of headers. They are copied only when there is something to take out; one that is named so is dropped. */
export function redactHeaders(headers: Headers, sent: SentTokens): Headers {
  const isEcho = ([name, value]: readonly [string, string]) =>
    redact(value, sent) !== value || redact(name, sent) !== name;
  if (![...headers].some(isEcho)) return headers;
  const copy = new Headers();
  for (const [name, value] of headers) {
    if (redact(name, sent) === name) copy.append(name, redact(value, sent));
  }
  return copy;
}

/** The same of a decoded value, at any depth: decoding puts together what the text had escaped, or in pieces. */
export function redactValue<Value>(value: Value, sent: SentTokens): Value {
  return redactAny(value, sent) as Value;
}

/** What holds no token stays the object that it is, and so does one of a class, such as a number that keeps its digits. */
function redactAny(value: unknown, sent: SentTokens): unknown {
  if (typeof value === "string") return redact(value, sent);
  if (Array.isArray(value)) {
    const items = value.map((item) => redactAny(item, sent));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isPlainObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [redact(name, sent), redactAny(member, sent)] as const);
  const isSame = members.every(([name, member]) => Object.hasOwn(value, name) && value[name] === member);
  // fromEntries defines own properties, so that one called __proto__ stays data.
  return isSame ? value : Object.fromEntries(members);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
