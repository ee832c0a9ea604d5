import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  inputFiles,
  inputFolders,
  type Manifest,
  manifestName,
  manifestText,
} from "../../scripts/generate/manifest.js";
import type { TextProperty } from "../../scripts/generate/texts.js";
import { translationPath } from "../../scripts/generate/translation-problems.js";
import { type Run, run } from "../../scripts/support/run.js";
import { root } from "./spec.js";
import { temporaryFolder } from "./temporary-folder.js";

const parts = [
  ...inputFiles,
  ...inputFolders,
  "docs",
  "examples",
  "generated",
  "scripts/docs",
  "scripts/support",
  "src",
  "CHANGELOG.md",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
];

/** A copy of the project in which a test may change the spec, and what follows from it. */
export interface ScratchCopy {
  readonly folder: string;
  /** Runs `npm run generate`, or with `--check` what `npm run generate:check` does. */
  generate(...flags: readonly string[]): Promise<Run>;
  /** The same, with other variables in its environment. */
  generateWith(environment: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<Run>;
  /** Replaces a text that a file holds exactly once. */
  edit(file: string, find: string, replacement: string): void;
  /** Adds a translation, as everyone has to who adds a text to the spec. */
  translate(property: TextProperty, english: string, chinese: string): void;
}

/**
 * Copies the project without its history and tests; the installed packages are linked. Call it in a `describe`.
 * Of the clients in other languages, which take Java and seconds, it has only those that are asked for.
 */
export function scratchCopy(languages: readonly string[] = []): ScratchCopy {
  const folder = temporaryFolder();
  // What the site's tools have left there is not the project's.
  const filter = (path: string) => !/[/\\]docs[/\\](node_modules|dist|\.astro)$/.test(path);
  for (const name of parts) cpSync(join(root, name), join(folder, name), { recursive: true, filter });
  keepLanguages(folder, languages);
  for (const packages of ["node_modules", "docs/node_modules"]) {
    if (existsSync(join(root, packages))) symlinkSync(join(root, packages), join(folder, packages));
  }
  const command = ["--import", "tsx", "scripts/generate/generate.ts"];
  const generateWith: ScratchCopy["generateWith"] = (environment, ...flags) =>
    run("node", [...command, ...flags], { cwd: folder, env: environment });
  return {
    folder,
    generate: (...flags) => generateWith({}, ...flags),
    generateWith,
    edit(file, find, replacement) {
      const text = readFileSync(join(folder, file), "utf8");
      if (text.split(find).length !== 2) throw new Error(`${file} does not hold this text exactly once: ${find}`);
      writeFileSync(
        join(folder, file),
        text.replace(find, () => replacement),
      );
    },
    translate(property, english, chinese) {
      const target = `$..[?@.${property} == ${JSON.stringify(english)}]`;
      const action = JSON.stringify({ target, update: { [property]: chinese } });
      appendFileSync(join(folder, translationPath), `  - ${action}\n`);
    },
  };
}

/** Takes the other languages out, so that all is as if they had never been there. */
function keepLanguages(folder: string, languages: readonly string[]): void {
  for (const name of readdirSync(join(folder, "clients"))) {
    if (languages.includes(name)) continue;
    for (const part of [`clients/${name}`, `generated/${name}`]) {
      rmSync(join(folder, part), { recursive: true, force: true });
    }
  }
  const path = join(folder, "generated", manifestName);
  const { inputs, outputs, ...others }: Manifest = JSON.parse(readFileSync(path, "utf8"));
  const rest = (hashes: Manifest["inputs"], below: string) =>
    Object.fromEntries(Object.entries(hashes).filter(([file]) => existsSync(join(folder, below, file))));
  writeFileSync(path, manifestText({ inputs: rest(inputs, ""), ...others, outputs: rest(outputs, "generated") }));
}
