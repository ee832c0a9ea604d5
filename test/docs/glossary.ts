import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isChinese } from "../../scripts/generate/translation-problems.js";
import { root } from "../support/spec.js";

/** A word of Taiwan, and the forms that are not to be written for it. */
export interface Term {
  readonly english: string;
  readonly use: string;
  readonly avoid: readonly string[];
  /** Words in which these forms are right. */
  readonly except?: readonly string[];
  /** Where Microsoft writes this word: names of the glossary's sources. */
  readonly source: readonly string[];
}

/** A way of punctuating that is not to be written, with a sample of it and of what is right. */
export interface Mark {
  readonly name: string;
  readonly write: string;
  readonly find: string;
  readonly wrong: string;
  readonly right: string;
}

export interface Glossary {
  readonly sources: Readonly<Record<string, string>>;
  readonly terms: readonly Term[];
  readonly marks: readonly Mark[];
}

export function readGlossary(): Glossary {
  return parse(readFileSync(join(root, "docs/glossary.yaml"), "utf8"));
}

const classes = {
  chinese: String.raw`\p{Script=Han}`,
  mark: "[，。：；！？、（）「」『』《》]",
  wide: String.raw`[\p{Script=Han}，。：；！？、（）「」『』《》…—]`,
};

/** What is wrong in a text by the glossary: a sentence each, with the file and the line. */
export function findProblems({ terms, marks }: Glossary, file: string, text: string): string[] {
  const searches: Search[] = [...terms.map(searchForTerm), ...marks.map(searchForMark), searchForSimplified];
  return proseOf(text)
    .split("\n")
    .flatMap((line, index) => {
      if (!isChinese(line)) return []; // such as the English text by which a translation is keyed
      return searches.flatMap((search) =>
        search(line).map(({ at, found, what, write }) => {
          const context = line.slice(Math.max(0, at - 8), at + found.length + 8).trim();
          return `${file}:${index + 1} Found "${found}" in "${context}": ${what}. Write ${write}.`;
        }),
      );
    });
}

type Search = (line: string) => { at: number; found: string; what: string; write: string }[];

function searchForTerm({ english, use, avoid, except = [] }: Term): Search {
  return (line) => {
    const rest = except.reduce((shorter, word) => shorter.replaceAll(word, "□".repeat(word.length)), line);
    return matches(new RegExp(avoid.map(escaped).join("|"), "gu"), rest).map((match) => ({
      ...match,
      what: `not Taiwan's term for "${english}"`,
      write: use,
    }));
  };
}

function searchForMark({ name, write, find }: Mark): Search {
  const pattern = find.replace(/\{(chinese|mark|wide)\}/g, (_, name: keyof typeof classes) => classes[name]);
  return (line) => matches(new RegExp(pattern, "gu"), line).map((match) => ({ ...match, what: name, write }));
}

const searchForSimplified: Search = (line) =>
  matches(/\p{Script=Han}/gu, line)
    .filter(({ found }) => !commonCharacters.has(found))
    .map((match) => ({ ...match, what: "no common Traditional character", write: "the Traditional form" }));

/** The 5401 characters of the first level of Big5, which are those in common use in Taiwan. */
const commonCharacters = new Set(
  Array.from({ length: (0xc6 - 0xa4 + 1) * 0x100 }, (_, index) => 0xa440 + index)
    .filter((code) => code <= 0xc67e)
    .map((code) => new TextDecoder("big5").decode(Uint8Array.of(code >> 8, code & 0xff))),
);

function matches(pattern: RegExp, line: string) {
  return [...line.matchAll(pattern)].map(({ index, 0: found }) => ({ at: index, found }));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** The text that people read, line by line as it stands: code and addresses are an x, markup is gone. */
function proseOf(text: string): string {
  const linesOf = (code: string) => code.replace(/[^\n]/g, "");
  return text
    .replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, linesOf)
    .replace(/\\n/g, "\u2028") // a line break in JSON
    .replace(/\\"/g, '"')
    .replace(/`[^`]+`/g, (code) => `x${linesOf(code)}`)
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/https?:[^\s)"'<>，。；：、（）]+/g, "x")
    .replace(/<\/?[A-Za-z][\w.]*|\*/g, "");
}
