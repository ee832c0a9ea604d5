import stringWidth from "string-width";

/** A piece that stays together: a Chinese character with the punctuation after it, or a word. */
const piece = /\s*(?:[\p{Script=Han}「（][，。、；：？！」）]*|[^\s\p{Script=Han}「（]+)/gu;

/** Breaks lines so that none is wider than `width` columns, unless a word is. Chinese may break anywhere. */
export function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const next of line.match(piece) ?? []) {
    if (current !== "" && stringWidth(current + next) > width) {
      lines.push(current);
      current = next.trimStart();
    } else {
      current += next;
    }
  }
  return [...lines, current];
}

const indent = 2;
const gap = 2;
/** Below this, a description goes under its term. */
const leastDescriptionWidth = 30;

/** A term and its description, beside each other where there is room. */
export function formatItem(term: string, termWidth: number, description: string, width: number): string {
  const margin = " ".repeat(indent);
  const beside = indent + termWidth + gap;
  const isBeside = width - beside >= leastDescriptionWidth;
  const start = isBeside ? beside : indent * 3;
  const lines = wrap(description, width - start)
    .split("\n")
    .join(`\n${" ".repeat(start)}`);
  if (description === "") return margin + term;
  if (!isBeside) return `${margin}${term}\n${" ".repeat(start)}${lines}`;
  return `${margin}${term}${" ".repeat(termWidth - stringWidth(term) + gap)}${lines}`;
}
