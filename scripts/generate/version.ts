import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The files of npm that hold the version of the spec. */
const packageFiles = ["package.json", "package-lock.json"] as const;

interface PackageFile {
  version?: string;
  /** In a lock file: by folder, and the project's own is "". */
  packages?: Record<string, { version?: string }>;
}

/** Writes the version of the spec into npm's files; returns the names of those that had another. */
export async function writeVersion(root: string, version: string): Promise<string[]> {
  const stale = await staleFiles(root, version);
  for (const { file, text } of stale) await writeFile(join(root, file), text);
  return stale.map(({ file }) => file);
}

/** What does not fit the version of the spec, a sentence each. */
export async function findVersionProblems(root: string, version: string): Promise<string[]> {
  const [stale, changelog] = await Promise.all([
    staleFiles(root, version),
    readFile(join(root, "CHANGELOG.md"), "utf8").catch(() => ""),
  ]);
  const problems = stale.map(
    ({ file }) => `${file} has another version than openapi.yaml, which has ${version}. Run: npm run generate`,
  );
  const hasSection = changelog
    .split("\n")
    .some((line) => line === `## ${version}` || line.startsWith(`## ${version} `));
  if (hasSection) return problems;
  return [
    ...problems,
    `CHANGELOG.md has no section for version ${version}. Add one that begins with \`## ${version}\`.`,
  ];
}

async function staleFiles(root: string, version: string): Promise<{ readonly file: string; readonly text: string }[]> {
  const files = await Promise.all(
    packageFiles.map(async (file) => ({ file, text: await readFile(join(root, file), "utf8").catch(() => undefined) })),
  );
  return files.flatMap(({ file, text }) => {
    const wanted = text && withVersion(text, version);
    return wanted ? [{ file, text: wanted }] : [];
  });
}

/** The text with that version, or undefined where it has it: npm lays out the rest as it likes. */
function withVersion(text: string, version: string): string | undefined {
  const content: PackageFile = JSON.parse(text);
  const own = content.packages?.[""];
  if (content.version === version && (!own || own.version === version)) return undefined;
  content.version = version;
  if (own) own.version = version;
  return `${JSON.stringify(content, null, 2)}\n`;
}
