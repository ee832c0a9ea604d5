import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isChinese } from "../../codegen/translation-faults.js";

const pages = "docs/src/content/docs";
const labels = "docs/src/content/i18n";

/** Starlight would show the English page instead of one that is missing. */
export async function pageFaults(root: string): Promise<string[]> {
  const all = await pageFiles(root);
  const english = all.filter((file) => !file.startsWith("zh-tw/"));
  const untranslated = english.filter((file) => !all.includes(`zh-tw/${file}`));
  const foundlings = all.filter((file) => file.startsWith("zh-tw/") && !english.includes(file.slice("zh-tw/".length)));
  const twins = english.filter((file) => !untranslated.includes(file));
  const outlines = await Promise.all(
    twins.map(async (file) => {
      const [one, other] = await Promise.all([headingsOf(root, file), headingsOf(root, `zh-tw/${file}`)]);
      return outlineFaults(file, one, other);
    }),
  );
  return [
    ...untranslated.map((file) => missingPage(file, `zh-tw/${file}`)),
    ...foundlings.map((file) => missingPage(file, file.slice("zh-tw/".length))),
    ...outlines.flat(),
  ];
}

interface Heading {
  readonly line: number;
  readonly level: number;
}

async function headingsOf(root: string, file: string): Promise<Heading[]> {
  const lines = (await readFile(join(root, pages, file), "utf8")).split("\n");
  let isCode = false;
  return lines.flatMap((text, index) => {
    if (text.startsWith("```")) isCode = !isCode;
    const level = isCode ? 0 : (/^(#+) /.exec(text)?.[1] ?? "").length;
    return level > 0 ? [{ line: index + 1, level }] : [];
  });
}

/** The first place where the headings of a translation are not those of the original. */
function outlineFaults(file: string, original: readonly Heading[], translation: readonly Heading[]): string[] {
  const index = original.findIndex(({ level }, position) => translation[position]?.level !== level);
  if (index === -1 && original.length === translation.length) return [];
  const place = index === -1 ? translation[original.length] : translation[index];
  const line = place?.line ?? translation.at(-1)?.line ?? 1;
  return [`${pages}/zh-tw/${file}:${line} has other headings than ${pages}/${file}. Give both the same outline.`];
}

async function pageFiles(root: string): Promise<string[]> {
  const files = await readdir(join(root, pages), { recursive: true });
  return files.filter((file) => /\.mdx?$/.test(file)).map((file) => file.replaceAll("\\", "/"));
}

/** The pages that the site in `folder` lacks, by their paths in it. */
export async function lostPages(root: string, folder: string): Promise<string[]> {
  const names = (await pageFiles(root)).map((file) => file.replace(/(^|\/)index\.mdx?$|\.mdx?$/, ""));
  const paths = names.map((name) => (name === "404" ? "404.html" : join(name, "index.html")));
  return paths.filter((path) => !existsSync(join(folder, path)));
}

const missingPage = (page: string, twin: string) =>
  `${pages}/${page}:1 has no translation. Write it as ${pages}/${twin}.`;

/** Starlight would show the English label instead of one that is missing. */
export async function labelFaults(root: string): Promise<string[]> {
  const [english, chinese] = await Promise.all(["en", "zh-TW"].map((language) => labelsOf(root, language)));
  const missing = [...(english ?? [])].filter(([key]) => !chinese?.has(key));
  const foreign = [...(chinese ?? [])].filter(([, { text }]) => !isChinese(text));
  return [
    ...missing.map(
      ([key, { line }]) =>
        `${labels}/en.json:${line} has a label without translation, ${key}. Add it to ${labels}/zh-TW.json.`,
    ),
    ...foreign.map(
      ([key, { line }]) => `${labels}/zh-TW.json:${line} has a label that is not Chinese, ${key}. Translate it.`,
    ),
  ];
}

/** The labels in a language by their keys, each on a line of its own. */
async function labelsOf(root: string, language: string): Promise<Map<string, { line: number; text: string }>> {
  const file = await readFile(join(root, labels, `${language}.json`), "utf8");
  const texts: Record<string, string> = JSON.parse(file);
  const lines = file.split("\n");
  const lineOf = (key: string) => lines.findIndex((line) => line.trimStart().startsWith(`"${key}":`)) + 1;
  return new Map(Object.entries(texts).map(([key, text]) => [key, { line: lineOf(key), text }]));
}
