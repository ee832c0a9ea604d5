import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { terminalHtml } from "../../docs/src/home/ansi.js";
import { readFigures } from "../../docs/src/home/figures.js";
import { root } from "../support/spec.js";

describe("The figures of the home page", () => {
  const figures = readFigures(root);
  const read = (file: string) => readFileSync(join(root, "docs", file), "utf8");

  test("are those of the generated reports", () => {
    const cases = read("conformance.md").match(/^\| [a-z0-9-]+ \|( (pass|fail|skip)\b[^|]*\|)+$/gm) ?? [];
    expect(figures.cases).toBe(cases.length);
    expect(figures.failures).toBe(cases.join("").split("| fail").length - 1);
    const [generators = ""] = read("reports/portability.md").split("## Validators");
    expect(figures.tools).toBe((generators.match(/^\| .*\| `openapi.*$/gm) ?? []).length);
    expect(figures.stopAtByteOrderMark).toBe((generators.match(/\| \*\*no\*\* \|[^|]*\|$/gm) ?? []).length);
  });

  test("are none that the reports do not have", () => {
    for (const figure of Object.values(figures)) expect(String(figure)).toMatch(/\d/);
    expect(figures.loseErrors).toBeLessThanOrEqual(figures.tools);
    expect(figures.clients).toBeGreaterThan(1);
    expect(figures.runtimes).toBeGreaterThan(1);
    expect(figures.bundlers).toBeGreaterThan(1);
  });
});

test.each([
  ["plain <text> & more", "plain &lt;text&gt; &amp; more"],
  ["\u001b[1mTotal\u001b[22m 3", '<span class="bold">Total</span> 3'],
  ["\u001b[31mover\u001b[39m under", '<span class="red">over</span> under'],
  ["\u001b[31m\u001b[1mover\u001b[22m!\u001b[39m", '<span class="red bold">over</span><span class="red">!</span>'],
  ["客 1", '<span class="wide-character">客</span> 1'],
])("What a terminal shows of %j becomes HTML", (output, html) => {
  expect(terminalHtml(output)).toBe(html);
});
