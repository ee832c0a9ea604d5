import { readFolder } from "../../codegen/folder.js";

/** What a package's users read, rather than what makes it. */
const forReaders = /^(README|examples?\/|.*\/examples?\/)|\.md(\.mustache)?$/i;

/** How many lines were written by hand for one language: its configuration, edits and supporting files. */
export async function handWrittenLines(root: string, language: string): Promise<number> {
  const codegen = await readFolder(`${root}codegen`);
  const own = [...codegen].filter(([file]) => {
    if (file === `${language}.yaml`) return true;
    return file.startsWith(`${language}/`) && !forReaders.test(file.slice(language.length + 1));
  });
  return own.reduce((sum, [, text]) => sum + text.trimEnd().split("\n").length, 0);
}
