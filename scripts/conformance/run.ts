import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runCases } from "./conformance.js";
import { type Language, languages } from "./languages.js";
import { CasesError, readCases } from "./read-cases.js";
import { makeReport, type Report, reportMarkdown, reportText } from "./report.js";

const ownCases = fileURLToPath(new URL("../../test/wire-cases", import.meta.url));
const document = fileURLToPath(new URL("../../docs/conformance.md", import.meta.url));

const usage = `Usage: npm run conformance -- [--cases DIR] [--languages NAME,...] [--require all|NAME,...] [--json FILE]

Runs wire cases against the clients. With all languages and the project's own cases it also writes docs/conformance.md.
  --cases DIR           a folder of wire cases (default: test/wire-cases)
  --languages NAME,...  only these (default: ${languages.map(({ name }) => name).join(",")})
  --require NAME,...    fail, rather than skip, when one of these cannot run here; "all" for all that are asked for
  --json FILE           also writes the results as JSON`;

/** The command cannot do what was asked for; the message is for a person. */
class UsageError extends Error {}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cases: { type: "string", default: ownCases },
      languages: { type: "string" },
      require: { type: "string", default: "" },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const chosen = values.languages === undefined ? languages : named(values.languages, languages, "--languages");
  const required = values.require === "all" ? chosen : named(values.require, chosen, "--require");
  const { cases, broken } = readCases(values.cases);
  if (values.json !== undefined) assertWritable(values.json);
  const results = await runCases({ cases, languages: chosen, required: required.map(({ name }) => name) });
  // Naming languages asks only for the levels that these have.
  const levels = new Set(chosen.flatMap((language) => language.levels));
  const askedFor = new Set(cases.filter(({ level }) => levels.has(level)).map(({ id }) => id));
  const report = makeReport(results, broken, (id) => askedFor.has(id));
  console.log(reportText(report));
  if (values.languages === undefined && values.cases === ownCases) writeDocument(report);
  if (values.json !== undefined) write(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
  return report.failed === 0 ? 0 : 1;
}

/** The table is only written when it has every language. */
function writeDocument(report: Report): void {
  const absent = languages.filter((language) => language.missing() !== undefined).map(({ name }) => name);
  if (absent.length === 0) write(document, reportMarkdown(report));
  else console.error(`docs/conformance.md was not changed, because not every language can run: ${absent.join(", ")}.`);
}

function named(list: string, known: readonly Language[], option: string): readonly Language[] {
  const names = list.split(",").map((name) => name.trim());
  return [...new Set(names)].flatMap((name) => {
    if (name === "" && option === "--require") return [];
    const language = known.find((one) => one.name === name);
    if (language) return [language];
    const all = known.map((one) => one.name).join(", ");
    throw new UsageError(`${option} does not know the language "${name}". Choose from: ${all}.`);
  });
}

/** Checked before the run, which takes a while. */
function assertWritable(file: string): void {
  write(file, "", { flag: "a" });
}

function write(file: string, text: string, options: { readonly flag?: string } = {}): void {
  try {
    writeFileSync(file, text, options);
  } catch (error) {
    throw new UsageError(`The results cannot be written to ${file}: ${(error as Error).message}.`);
  }
}

function explain(error: unknown): string {
  if (error instanceof CasesError || error instanceof UsageError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return code?.startsWith("ERR_PARSE_ARGS") ? `${message}\n\n${usage}` : `The run failed: ${message}`;
}
