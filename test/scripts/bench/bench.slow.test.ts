import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { browserPath } from "../../../scripts/runtimes/browser.js";
import { run } from "../../../scripts/support/run.js";
import { buildSite } from "../../docs/site/site.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const output = join(temporaryFolder(), "bench.md");

test("The bench measures each figure, and writes it into the report", async () => {
  const flags = ["--quick", "--site", await buildSite(), "--output", output];
  const bench = await run("node", ["--import", "tsx", "scripts/bench/run.ts", ...flags]);
  expect(bench).toMatchObject({ exitCode: 0, errorOutput: "" });
  const report = readFileSync(output, "utf8");
  expect(bench.output).toContain(report);
  for (const figure of [
    "Calls a second, 64 at once: Node transport / global fetch",
    "Calls a second, in sequence: Node transport / global fetch",
    "Processor time, 64 at once: default transport / openapi-fetch",
    "Processor time, in sequence: default transport / openapi-fetch",
    "Import of the main entry",
    "Size of the main entry",
    ...(browserPath ? ["Weight of the reference"] : []),
  ]) {
    expect(report).toContain(`\n| ${figure} | `);
  }
  expect(report).toMatch(
    browserPath ? /reference is [\d.]+ kB in \d+ requests/ : /page weight was not measured\. Chromium/,
  );
  expect(report).not.toMatch(/NaN|Infinity|undefined/);
}, 300_000);
