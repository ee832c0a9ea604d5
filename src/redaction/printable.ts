const longestQuote = 500;

/** What the far end wrote, as a part of a message: one line in which nothing steers a terminal, and not too long. */
export function printable(text: string): string {
  const line = text.slice(0, longestQuote + 1).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, unicodeEscape);
  if (line.length <= longestQuote) return line;
  return `${line.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A character as JSON and JavaScript can write it, such as \u001b. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
