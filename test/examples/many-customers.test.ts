import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";

test("npm start shows a table of made-up customers with totals, and how to ask the real service", async () => {
  const { exitCode, output, errorOutput } = await run("node", [join(root, "examples/many-customers.mjs")], {
    env: { LC_ALL: "C.UTF-8", NO_COLOR: "1" },
  });
  expect(errorOutput).toMatch(/^240 customers: \d+ with a summary, \d+ without usage, \d+ refused, 0 failed\.$/m);
  expect(output).toMatch(/240 made-up customers, .+ 80 requests a second/);
  expect(output.match(/\bTWD\b/g)?.length).toBeGreaterThan(10);
  expect(output).toContain("PARTNER_CENTER_TOKEN=... node dist/command/index.js summary --customers customers.csv");
  expect(exitCode).toBe(0);
});
