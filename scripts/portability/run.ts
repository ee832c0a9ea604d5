// Runs tools of other people on the editions of the spec, and writes docs/reports/portability.md.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Spec } from "../openapi/document.js";
import { operationsOf } from "../openapi/operations.js";
import { root } from "../support/root.js";
import { startCaseServer } from "./case-server.js";
import { casesOf } from "./cases.js";
import { type Options, readOptions, usage } from "./options.js";
import { reportFile, reportMarkdown } from "./report.js";
import { newsOf, type Result } from "./result.js";
import type { Tool } from "./tool.js";
import { tools, toolsNamed } from "./tools.js";
import { type Setting, tryTool } from "./try-tool.js";

const cache = join(root, "node_modules/.cache/portability");
const editions = join(root, "generated");

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function main(options: Options): Promise<void> {
  if (options.help) return console.log(usage);
  if (options.list) return console.log(tools.map(({ name, version }) => `${name} ${version}`).join("\n"));
  const results = await tryAll(toolsNamed(options.tools));
  if (options.tools) return;
  if (results.some(({ skipped }) => skipped)) {
    throw new Error(
      "The report was left as it is, because it has to be about all tools. Try again when all can be tried.",
    );
  }
  mkdirSync(dirname(reportFile), { recursive: true });
  writeFileSync(reportFile, reportMarkdown(results));
}

async function tryAll(chosen: readonly Tool[]): Promise<readonly Result[]> {
  const spec: Spec = JSON.parse(readFileSync(join(editions, "openapi.json"), "utf8"));
  const cases = casesOf(spec);
  const operation = operationsOf(spec)[0]?.id ?? "";
  const start = (bom: boolean) =>
    startCaseServer(cases, operation, bom, join(cache, bom ? "scenarios-with-bom" : "scenarios-without-bom"));
  const [withBom, withoutBom] = await Promise.all([start(true), start(false)]);
  const servers = { withBom: withBom.url, withoutBom: withoutBom.url };
  const results: Result[] = [];
  try {
    for (const tool of chosen) results.push(await tryAndTell(tool, { editions, cache, cases, servers }));
  } finally {
    await Promise.all([withBom.close(), withoutBom.close()]);
  }
  return results;
}

/** Tries one tool, and says what is news. A tool that cannot be tried is no failure: the next one is. */
async function tryAndTell(tool: Tool, setting: Setting): Promise<Result> {
  const result = await tryTool(tool, setting);
  if (result.skipped) console.log(`${tool.name} ${tool.version}: skipped, because ${result.skipped}`);
  const news = newsOf(result);
  if (!result.skipped)
    console.log(`${tool.name} ${tool.version}: ${news.length === 0 ? "as expected" : "not as expected"}`);
  for (const line of news) console.log(`  ${line}`);
  if (news.length > 0) process.exitCode = 1;
  return result;
}
