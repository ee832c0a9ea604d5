/**
 * One character as it may be written: escaped for JSON up to three times over, for a URL or for XML, or as it is. A
 * backslash stands for itself or escapes what follows, so it is read with that.
 */
const written =
  /\\{1,7}(?:u00|x)([\da-f]{2})|%(?:25){0,3}([\da-f]{2})|&(?:amp;){0,3}(?:#x0{0,5}([\da-f]{1,6})|#0{0,5}(\d{1,7})|(amp|lt|gt|quot|apos));|\\{0,7}([^\\])|\\{1,7}/iy;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text to take out, and a pattern for where it may begin with an escape in it. */
export interface Form {
  readonly text: string;
  /** The same in lowercase. */
  readonly small: string;
  /** Its first characters, each however it is written: a pattern for all would be longer than engines take. */
  readonly start?: RegExp;
}

/** A form that is looked for as it is. */
export function plainForm(text: string): Form {
  return { text, small: text.toLowerCase() };
}

/** A form of which each character may be escaped. */
export function formOf(text: string): Form {
  const [first] = /[^\\]{1,4}/.exec(text) ?? [];
  if (first === undefined) return plainForm(text);
  return { ...plainForm(text), start: new RegExp([...first].map(formsOf).join(""), "gi") };
}

function formsOf(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).padStart(2, "0");
  const names = Object.keys(named).filter((name) => named[name] === character);
  const references = [`#x0{0,5}${hex}`, `#0{0,5}${code}`, ...names].join("|");
  return `(?:%(?:25){0,3}${hex}|&(?:amp;){0,3}(?:${references});|\\\\{0,7}(?:u00${hex}|x${hex}|\\x${hex}))`;
}

/** Takes a form of a token out of a text, also where some or all of its characters are escaped. */
export function withoutForm(text: string, { text: form, start }: Form): string {
  if (text.length < form.length) return text;
  const plain = text.replaceAll(form, "[token]");
  if (!start || !/[\\%&]/.test(plain)) return plain;
  // Whether a backslash is the token's own or escapes the next character cannot be told, so none counts.
  const characters = form.replaceAll("\\", "");
  const kept: string[] = [];
  let keptTo = 0;
  start.lastIndex = 0;
  for (let found = start.exec(plain); found; found = start.exec(plain)) {
    const end = endOfToken(plain, found.index, characters);
    if (end === undefined) continue;
    kept.push(plain.slice(keptTo, found.index), "[token]");
    keptTo = end;
    start.lastIndex = end;
  }
  return keptTo === 0 ? plain : kept.join("") + plain.slice(keptTo);
}

/** Where the token ends that begins here; undefined when none does. */
function endOfToken(text: string, start: number, characters: string): number | undefined {
  let at = start;
  for (const expected of characters) {
    let found = readCharacter(text, at);
    while (found.character === "\\") {
      at = found.end;
      found = readCharacter(text, at);
    }
    if (found.character === expected) at = found.end;
    else if (text[at] === expected) at += 1;
    else return undefined;
  }
  return at;
}

function readCharacter(text: string, at: number): { readonly character: string | undefined; readonly end: number } {
  written.lastIndex = at;
  const match = written.exec(text);
  if (!match) return { character: undefined, end: at };
  const [whole, json, percent, hexadecimal, decimal, name, raw] = match;
  const digits = json ?? percent ?? hexadecimal;
  const end = at + whole.length;
  if (name !== undefined) return { character: named[name.toLowerCase()], end };
  if (digits !== undefined) return { character: characterOf(Number.parseInt(digits, 16)), end };
  if (decimal !== undefined) return { character: characterOf(Number(decimal)), end };
  return { character: raw ?? "\\", end };
}

function characterOf(codePoint: number): string | undefined {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
}

/** Every escape of JSON, of source code, of URLs and of XML, also in forms that few read. */
const escapes =
  /\\+(?:u\{?|x)0*([\da-f]{2})\}?|%(?:u00)?([\da-f]{2})|&#x0*([\da-f]{2});?|&#0*(\d{2,3});?|&(amp|lt|gt|quot|apos);|\\+/gi;

/** A text with one layer of escapes undone, and without the backslashes that are left. */
export function withoutEscapes(text: string): string {
  return text.replace(escapes, (_, json, percent, hexadecimal, decimal, name) => {
    const digits: string | undefined = json ?? percent ?? hexadecimal;
    if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
    if (decimal !== undefined) return String.fromCharCode(Number(decimal));
    return name === undefined ? "" : (named[name.toLowerCase()] ?? "");
  });
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * What base64 makes of a token whatever stands before and after it, such as `Bearer `: it writes six bits a character, so
 * it depends on where in three bytes the token begins. Characters in which its neighbours have a part are left out.
 */
export function base64Cores(token: string): readonly string[] {
  const bits = [...token].map((character) => character.charCodeAt(0).toString(2).padStart(8, "0")).join("");
  const cores = [0, 4, 2].map((start) => {
    const sixes = bits.slice(start).match(/.{6}/g) ?? [];
    return sixes.map((six) => base64Alphabet.charAt(Number.parseInt(six, 2))).join("");
  });
  return [...new Set([...cores, ...cores.map((core) => core.replaceAll("+", "-").replaceAll("/", "_"))])];
}
