import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pageFiles, pageFolder } from "./page-files.js";

/** Pages in one language only, and translations with another outline. Starlight shows the English page instead. */
export async function findPageProblems(root: string): Promise<string[]> {
  const all = await pageFiles(root);
  const english = all.filter((file) => !file.startsWith("zh-tw/"));
  const chinese = all.filter((file) => file.startsWith("zh-tw/")).map((file) => file.slice("zh-tw/".length));
  const untranslated = english.filter((file) => !chinese.includes(file));
  const orphanTranslations = chinese.filter((file) => !english.includes(file));
  const pairs = english.filter((file) => chinese.includes(file));
  const outlines = await Promise.all(pairs.map((file) => findOutlineProblems(root, file)));
  return [
    ...untranslated.map((file) => twinIsMissing(file, `zh-tw/${file}`)),
    ...orphanTranslations.map((file) => twinIsMissing(`zh-tw/${file}`, file)),
    ...outlines.flat(),
  ];
}

function twinIsMissing(page: string, twin: string): string {
  return `${pageFolder}/${page}:1 is in one language only. Write ${pageFolder}/${twin} as well.`;
}

/** The first heading of a translation that differs in its level from the original's. */
async function findOutlineProblems(root: string, file: string): Promise<string[]> {
  const original = await readHeadings(root, file);
  const translation = await readHeadings(root, `zh-tw/${file}`);
  const length = Math.max(original.length, translation.length);
  for (let index = 0; index < length; index += 1) {
    if (original[index]?.level === translation[index]?.level) continue;
    const { line } = translation[index] ?? translation.at(-1) ?? { line: 1 };
    return [
      `${pageFolder}/zh-tw/${file}:${line} has other headings than ${pageFolder}/${file}. Give both the same outline.`,
    ];
  }
  return [];
}

interface Heading {
  readonly line: number;
  readonly level: number;
}

async function readHeadings(root: string, file: string): Promise<Heading[]> {
  const lines = (await readFile(join(root, pageFolder, file), "utf8")).split("\n");
  const headings: Heading[] = [];
  let isCode = false;
  for (const [index, text] of lines.entries()) {
    if (text.startsWith("```")) isCode = !isCode;
    const marks = isCode ? undefined : /^(#+) /.exec(text)?.[1];
    if (marks) headings.push({ line: index + 1, level: marks.length });
  }
  return headings;
}
