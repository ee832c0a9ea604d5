import stringWidth from "string-width";
import { formatItem } from "./wrap.js";

/** A part of a help page after the options, such as "Exit codes". */
export interface HelpSection {
  readonly title: string;
  /** Terms and their descriptions. */
  readonly items: readonly (readonly [term: string, description: string])[];
}

/** The sections as text. */
export function formatSections(sections: readonly HelpSection[], width: number): string {
  return sections.map(({ title, items }) => `\n${title}\n${formatItems(items, width)}\n`).join("");
}

function formatItems(items: HelpSection["items"], width: number): string {
  const termWidth = Math.max(...items.map(([term]) => stringWidth(term)));
  return items.map(([term, description]) => formatItem(term, termWidth, description, width)).join("\n");
}
