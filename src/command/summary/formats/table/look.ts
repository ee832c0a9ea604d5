import type { FormatOptions } from "../format.js";
import { type FormatTexts, texts } from "../texts.js";

/** What the terminal can show. */
export interface Look {
  readonly say: FormatTexts;
  /** In columns. */
  readonly width: number;
  readonly red: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly characters: typeof rich;
}

const rich = { full: "█", empty: "░", rule: "─", cut: "…", dash: "–" };
/** For consoles that have no more than ASCII. */
const plain: typeof rich = { full: "#", empty: ".", rule: "-", cut: "..", dash: "-" };

export function lookOf({ language, width = Infinity, color = false, unicode = true }: FormatOptions): Look {
  const style = (start: number, end: number) => (text: string) =>
    color ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return {
    say: texts[language],
    width,
    red: style(31, 39),
    bold: style(1, 22),
    characters: unicode ? rich : plain,
  };
}
