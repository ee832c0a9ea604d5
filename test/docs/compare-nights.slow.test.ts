import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { codeBlocks, read } from "../../scripts/docs/documents.js";
import { missingTools, toolPath } from "../../scripts/runtimes/tools.js";
import { run } from "../../scripts/support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { describeUnless } from "../support/toolchain.js";

/** Prints the rows of the query in a file. It is a process of its own, because what is native stays loaded in Jest's. */
const program = `
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "${toolPath("@duckdb/node-api/lib/index.js")}";
const connection = await (await DuckDBInstance.create()).connect();
const result = await connection.runAndReadAll(readFileSync("query.sql", "utf8"));
console.log(JSON.stringify(result.getRowObjectsJson()));
`;

/** A line that `summary --format ndjson` writes; without a cost, the customer has no usage. */
function lineOf(customerId: string, day: number, totalCost: string | undefined): string {
  const summary = {
    resourceName: `Customer ${customerId}`,
    currencyCode: "EUR",
    billingStartDate: "2026-11-01T00:00:00Z",
    totalCost: "COST",
  };
  const record = {
    customerId,
    outcome: totalCost === undefined ? "no-usage" : "summary",
    status: totalCost === undefined ? 404 : 200,
    code: totalCost === undefined ? "3000" : null,
    requestId: "a-request",
    attempts: 1,
    summary: totalCost === undefined ? null : summary,
    error: null,
    fetchedAt: new Date(Date.UTC(2026, 10, day, 3, 17)).toISOString(),
  };
  return JSON.stringify(record).replace('"COST"', totalCost ?? "");
}

describeUnless(missingTools, "The query of the guide to many customers", () => {
  const folder = temporaryFolder();

  async function rowsOf(nights: readonly (readonly string[])[]): Promise<unknown> {
    const [query] = codeBlocks(read("docs/src/content/docs/guides/many-customers.md")).filter(
      ({ language }) => language === "sql",
    );
    writeFileSync(join(folder, "query.sql"), query?.code ?? "");
    writeFileSync(join(folder, "program.mjs"), program);
    mkdirSync(join(folder, "nights"), { recursive: true });
    for (const [index, lines] of nights.entries()) {
      const name = `2026-11-${String(index + 1).padStart(2, "0")}.ndjson`;
      writeFileSync(join(folder, "nights", name), lines.map((line) => `${line}\n`).join(""));
    }
    const { exitCode, output, errorOutput } = await run("node", ["program.mjs"], { cwd: folder });
    expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
    return JSON.parse(output);
  }

  test("finds the day on which a customer spent more than twice as much as usual, and no other", async () => {
    const nights = Array.from({ length: 30 }, (_, index) => {
      const day = index + 1;
      const steady = lineOf("steady", day, `${day * 10}.12345678901234567890`);
      const jumping = lineOf("jumping", day, `${day * 10 + (day >= 20 ? 90 : 0)}.5`);
      return [steady, jumping, lineOf("idle", day, undefined)];
    });
    const jump = { night: "2026-11-20", customer: "Customer jumping", currency: "EUR", spent: "100.0000", usual: 10 };
    expect(await rowsOf(nights)).toEqual([jump]);
  });
});
