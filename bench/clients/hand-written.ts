import { readFolder } from "../../codegen/folder.js";

/** Lines written by hand: all, and those that are neither blank nor a comment nor the reason of an edit. */
export interface LineCount {
  readonly all: number;
  readonly counted: number;
}

/** What a package's users read, rather than what makes it. */
const forReaders = /^(README|examples?\/|.*\/examples?\/)|\.md(\.mustache)?$/i;

/** Blank lines, comments, and the reasons of edits: what a reader gains, rather than what has to be kept right. */
const notCounted = /^\s*($|#(?!\[)|\/\/|\/\*|\* |\*\/|why:)/;

/** How many lines were written by hand for one language: its configuration, edits and supporting files. */
export async function handWrittenLines(root: string, language: string): Promise<LineCount> {
  const codegen = await readFolder(`${root}codegen`);
  const own = [...codegen].filter(([file]) => {
    if (file === `${language}.yaml`) return true;
    return file.startsWith(`${language}/`) && !forReaders.test(file.slice(language.length + 1));
  });
  const lines = own.flatMap(([, text]) => text.trimEnd().split("\n"));
  return { all: lines.length, counted: lines.filter((line) => !notCounted.test(line)).length };
}
