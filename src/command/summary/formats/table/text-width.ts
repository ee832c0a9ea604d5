import stringWidth from "string-width";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** A word, white space, or a character of a script without spaces with the punctuation that must not begin a line. */
const pieces = /[!-\u024f]+[、。，：；！？）」]*|\s+|[^\s!-\u024f][、。，：；！？）」]*/gu;

/** ASCII, and what the table draws with. Nearly every cell is like this, and string-width takes its time. */
const onlyNarrow = /^[ -~–…─█░]*$/;

/** How many columns of a terminal a text takes: a Chinese character takes two. */
export function widthOf(text: string): number {
  return onlyNarrow.test(text) ? text.length : stringWidth(text);
}

/** Fills a text up to a width, on the right or on the left. */
export function pad(text: string, width: number, align: "left" | "right"): string {
  const filling = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + filling : filling + text;
}

/** Cuts a text that is too wide, and shows by a mark that it was. */
export function shorten(text: string, width: number, mark: string): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  let room = width - widthOf(mark);
  for (const { segment } of graphemes.segment(text)) {
    room -= widthOf(segment);
    if (room < 0) break;
    cut += segment;
  }
  return cut.trimEnd() + mark;
}

/** Breaks a text into lines of a width, where words end. A word that is wider stays whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(pieces) ?? []) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
