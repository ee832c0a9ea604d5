const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Everything that XML 1.0 does not allow in a document, written or as a reference. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Tells whether text holds a character that no XML document may hold, such as NUL. */
export function holdsForbiddenCharacter(text: string): boolean {
  return forbidden.test(text);
}

/**
 * Replaces references (`&amp;`, `&#20013;`, `&#x4e2d;`) by what they stand for.
 *
 * @throws {Error} for a reference to an entity that XML does not define itself, and for a character it does not allow.
 */
export function resolveReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|([^;&]{0,30}))(;?)/g, (_, decimal, hexadecimal, name, end) => {
    if (end === "" || name === "") throw new Error("the XML holds an & that begins no reference");
    if (name !== undefined) {
      const character = Object.hasOwn(predefined, name) ? predefined[name] : undefined;
      if (character === undefined) {
        throw new Error("the XML refers to an entity of its own, which is not resolved since it could hold anything");
      }
      return character;
    }
    const codePoint = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
    const character = codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : "\0";
    if (forbidden.test(character)) throw new Error("the XML refers to a character that XML does not allow");
    return character;
  });
}
