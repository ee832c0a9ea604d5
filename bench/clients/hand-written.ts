import { parse } from "yaml";
import { usualVariant } from "../../codegen/clients/language.js";
import { type Folder, readFolder } from "../../codegen/folder.js";

/** Lines written by hand: all, and those that are neither blank nor a comment nor the reason of an edit. */
export interface LineCount {
  readonly all: number;
  readonly counted: number;
}

/** What a package's users read, rather than what makes it. */
const forReaders = /^(README|examples?\/|.*\/examples?\/)|\.md(\.mustache)?$/i;

/** Blank lines, comments, and the reasons of edits: what a reader gains, rather than what has to be kept right. */
const notCounted = /^\s*($|#(?!\[)|\/\/|\/\*|\* |\*\/|<!--|why:)/;

/** What stands for a comment in Python. */
const docstrings = /^\s*"""[^"]*"""$/gm;

/** How many lines were written by hand for one language: its configuration, edits, supporting files and Overlays. */
export async function handWrittenLines(root: string, language: string): Promise<LineCount> {
  const codegen = await readFolder(`${root}codegen`);
  const own = [...codegen].filter(([file]) => {
    if (file === `${language}.yaml`) return true;
    return file.startsWith(`${language}/`) && !forReaders.test(file.slice(language.length + 1));
  });
  const files = own.map(([, text]) => ({ ...countLines(text), sharedBy: 1 }));
  const overlays = overlaysOf(codegen, language).map((overlay) => {
    const sharedBy = languagesOf(codegen).filter((name) => overlaysOf(codegen, name).includes(overlay)).length;
    return { ...countLines(codegen.get(`variants/${overlay}.yaml`) ?? ""), sharedBy };
  });
  const sum = (kind: keyof LineCount) =>
    Math.round([...files, ...overlays].reduce((total, lines) => total + lines[kind] / lines.sharedBy, 0));
  return { all: sum("all"), counted: sum("counted") };
}

function countLines(text: string): LineCount {
  const linesOf = (part: string) => part.trimEnd().split("\n");
  const counted = linesOf(text.replace(docstrings, "")).filter((line) => !notCounted.test(line));
  return { all: linesOf(text).length, counted: counted.length };
}

const languagesOf = (codegen: Folder): string[] =>
  [...codegen.keys()].filter((file) => /^\w+\.yaml$/.test(file)).map((file) => file.replace(".yaml", ""));

/** The Overlays that a language's contract is made by. */
const overlaysOf = (codegen: Folder, language: string): string[] =>
  (parse(codegen.get(`${language}.yaml`) ?? "").variant ?? usualVariant).split("+");
