/** A secret of fewer characters is made up for a test, and may be a part of any word. */
const shortestSecret = 12;

/** Whether a text in a value, at any depth, is or holds the secret: as it is, escaped in some way, or in base64. */
export function repeats(value: unknown, secret: string): boolean {
  if (secret.length < shortestSecret) return false;
  if (typeof value === "string") return textRepeats(value, secret);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, member]) => textRepeats(name, secret) || repeats(member, secret));
}

function textRepeats(text: string, secret: string): boolean {
  // What is printed of a text may be escaped once more than the text itself.
  let unescaped = text;
  for (let level = 0; level < 3; level++) {
    if (unescaped.includes(secret) || base64Repeats(unescaped, secret)) return true;
    const next = withoutEscapes(unescaped);
    if (next === unescaped) return false;
    unescaped = next;
  }
  return unescaped.includes(secret);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Undoes the escapes of JSON, of XML, of URLs and of source code. */
function withoutEscapes(text: string): string {
  return text
    .replace(
      /\\u\{?([\da-f]{2,6})\}?|\\x([\da-f]{2})|%([\da-f]{2})|&#x([\da-f]{1,6});/gi,
      (_, ...groups: readonly (string | undefined)[]) => character(Number.parseInt(groups.find(Boolean) ?? "", 16)),
    )
    .replace(/&#(\d{1,7});/g, (_, digits) => character(Number(digits)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => named[name] as string)
    .replace(/\\([^a-z\d])/gi, "$1");
}

function character(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : "";
}

/** Base64 writes three bytes at a time, so it depends on where in three the secret begins; its ends may be mixed with others. */
function base64Repeats(text: string, secret: string): boolean {
  return ["", ".", ".."].some((before) =>
    (["base64", "base64url"] as const).some((encoding) =>
      text.includes(
        Buffer.from(before + secret)
          .toString(encoding)
          .slice(4, -4),
      ),
    ),
  );
}
