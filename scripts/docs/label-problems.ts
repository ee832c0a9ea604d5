import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isChinese } from "../generate/translation-problems.js";

const folder = "docs/src/content/i18n";

/** Labels of the interface without a translation. Starlight shows the English label instead. */
export async function findLabelProblems(root: string): Promise<string[]> {
  const [english, chinese] = await Promise.all([readLabels(root, "en.json"), readLabels(root, "zh-TW.json")]);
  const translated = new Set(chinese.map(({ key }) => key));
  return [
    ...english
      .filter(({ key }) => !translated.has(key))
      .map(
        ({ key, line }) =>
          `${folder}/en.json:${line} The label ${key} has no translation. Add it to ${folder}/zh-TW.json.`,
      ),
    ...chinese
      .filter(({ text }) => !isChinese(text))
      .map(({ key, line }) => `${folder}/zh-TW.json:${line} The label ${key} is not Chinese. Translate it.`),
  ];
}

interface Label {
  readonly key: string;
  readonly text: string;
  readonly line: number;
}

/** The labels in a language; each is on a line of its own. */
async function readLabels(root: string, name: string): Promise<Label[]> {
  const file = await readFile(join(root, folder, name), "utf8");
  const lines = file.split("\n");
  const lineOf = (key: string) => lines.findIndex((line) => line.trimStart().startsWith(`"${key}":`)) + 1;
  const texts: Record<string, string> = JSON.parse(file);
  return Object.entries(texts).map(([key, text]) => ({ key, text, line: lineOf(key) }));
}
