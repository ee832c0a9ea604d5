import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runCases } from "./conformance.js";
import { type Language, languages } from "./languages.js";
import { makeReport, type Report, reportMarkdown, reportText } from "./report.js";
import { CasesError, readCases } from "./wire-case.js";

const ownCases = fileURLToPath(new URL("cases", import.meta.url));
const document = fileURLToPath(new URL("../../docs/conformance.md", import.meta.url));

const usage = `Usage: npm run conformance -- [--cases DIR] [--languages NAME,...] [--require all|NAME,...] [--json FILE]

Runs wire cases against the clients. With all languages and the project's own cases it writes docs/conformance.md, too.
  --cases DIR           a folder of wire cases (default: test/conformance/cases)
  --languages NAME,...  only these (default: ${languages.map(({ name }) => name).join(",")})
  --require NAME,...    fail, rather than skip, when one of these cannot run here; "all" for all that are asked for
  --json FILE           writes the results as JSON, too`;

/** What was asked for cannot be done; the message is for a person. */
class RequestError extends Error {}

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
  if (values.json !== undefined) refuseUnwritable(values.json);
  const results = await runCases({ cases, languages: chosen, required: required.map(({ name }) => name) });
  // Who names languages asks for what these can do.
  const levels = new Set(chosen.flatMap((language) => language.levels));
  const askedFor = new Set(cases.filter(({ level }) => levels.has(level)).map(({ id }) => id));
  const report = makeReport(results, broken, (id) => askedFor.has(id));
  console.log(reportText(report));
  if (values.languages === undefined && values.cases === ownCases) writeDocument(report);
  if (values.json !== undefined) write(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
  return report.failed === 0 ? 0 : 1;
}

/** A table with a language that could not run would say less than the one that is there. */
function writeDocument(report: Report): void {
  const absent = languages.filter((language) => language.missing() !== undefined).map(({ name }) => name);
  if (absent.length === 0) write(document, reportMarkdown(report));
  else
    console.error(`docs/conformance.md is left as it is, because not every language could run: ${absent.join(", ")}.`);
}

function named(list: string, known: readonly Language[], option: string): readonly Language[] {
  const names = list.split(",").map((name) => name.trim());
  return [...new Set(names)].flatMap((name) => {
    if (name === "" && option === "--require") return [];
    const language = known.find((one) => one.name === name);
    if (language) return [language];
    const all = known.map((one) => one.name).join(", ");
    throw new RequestError(`${option} has no language "${name}" to choose. There is: ${all}.`);
  });
}

/** Before the run, which takes long. */
function refuseUnwritable(file: string): void {
  write(file, "", { flag: "a" });
}

function write(file: string, text: string, options: { readonly flag?: string } = {}): void {
  try {
    writeFileSync(file, text, options);
  } catch (error) {
    throw new RequestError(`The results cannot be written to ${file}: ${(error as Error).message}.`);
  }
}

function explain(error: unknown): string {
  if (error instanceof CasesError || error instanceof RequestError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return code?.startsWith("ERR_PARSE_ARGS") ? `${message}\n\n${usage}` : `The run failed: ${message}`;
}
