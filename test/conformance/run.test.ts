import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { root } from "../support/contract.js";
import { run, stackTrace } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { readCases } from "./wire-case.js";

const folder = temporaryFolder();
const command = (...flags: readonly string[]) => run("node", ["--import", "tsx", "test/conformance/run.ts", ...flags]);

describe("The command", () => {
  beforeAll(async () => {
    expect(await run("npm", ["run", "--silent", "build"])).toMatchObject({ exitCode: 0 });
  });

  test("passes all the project's own cases in TypeScript, and writes the results", async () => {
    const file = join(folder, "results.json");
    const { exitCode, output, errorOutput } = await command(
      "--languages",
      "typescript",
      "--require",
      "all",
      "--json",
      file,
    );
    const { cases, broken } = readCases(join(root, "test/conformance/cases"));
    expect(broken).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(
      output
        .trimEnd()
        .split("\n")
        .slice(cases.length + 1)
        .join("\n")
        .trim(),
    ).toBe(`${cases.length} passed, 0 failed`);
    expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ passed: cases.length, failed: 0, skipped: 0 });
  });

  test("names the file and the place of each broken case, and runs the others", async () => {
    const cases = join(folder, "broken");
    mkdirSync(cases);
    const good = {
      title: "The cost is read",
      level: "core",
      call: { customerId: "1" },
      exchanges: [{ response: { status: 200, body: '{"totalCost":31.4}' } }],
      expect: { outcome: "summary", summary: { totalCost: 31.4 } },
    };
    writeFileSync(join(cases, "good.json"), JSON.stringify(good));
    writeFileSync(join(cases, "comma.json"), '{\n  "title": "A",\n}');
    writeFileSync(join(cases, "cut.json"), '{"title": "A"');
    writeFileSync(join(cases, "level.json"), JSON.stringify({ ...good, level: "hard" }));
    writeFileSync(join(cases, "typing.json"), JSON.stringify({ ...good, call: { customerId: "1", retry: 1 } }));
    writeFileSync(join(cases, "no-kind.json"), JSON.stringify({ ...good, expect: { outcome: "failure" } }));
    writeFileSync(
      join(cases, "no-status.json"),
      JSON.stringify({ ...good, exchanges: [{ response: { body: "{}" } }] }),
    );
    const { exitCode, output, errorOutput } = await command("--cases", cases, "--languages", "typescript");
    expect(exitCode).toBe(1);
    expect(errorOutput).toBe("");
    expect(output).not.toMatch(stackTrace);
    expect(output).toContain(
      `${cases}/comma.json is not JSON: Quoted object key expected but got '}' at line 3, column 1.`,
    );
    expect(output).toContain(`${cases}/cut.json is not JSON`);
    expect(output).toContain(
      `${cases}/level.json is not a wire case: at /level it must be equal to one of the allowed values`,
    );
    expect(output).toContain(
      `${cases}/typing.json is not a wire case: at /call it must NOT have additional properties (retry).`,
    );
    expect(output).toContain(
      `${cases}/no-kind.json is not a wire case: at /expect it must have required property 'kind'.`,
    );
    expect(output).toContain(
      `${cases}/no-status.json is not a wire case: at /exchanges/0/response it must have required`,
    );
    expect(output).toContain("good  pass");
    expect(output.trimEnd()).toMatch(/\n1 passed, 6 failed$/);
  });

  test.each([
    [
      ["--languages", "cobol"],
      '--languages has no language "cobol" to choose. There is: typescript, typescript-node, python, ',
    ],
    [["--require", "cobol"], '--require has no language "cobol" to choose.'],
    [["--languages", ""], '--languages has no language "" to choose.'],
    [["--cases", "/no/such/folder"], "There is no folder /no/such/folder."],
    [["--cases", "package.json"], "There is no folder package.json."],
    [["--cases", "test/conformance/runners"], "test/conformance/runners holds no wire cases."],
    [["--json", "/no/such/folder/results.json", "--cases"], "argument missing"],
    [["--json", "/no/such/folder/results.json"], "The results cannot be written to /no/such/folder/results.json"],
    [["--verbose"], "Unknown option '--verbose'"],
  ])("refuses %p in a sentence", async (flags, message) => {
    const { exitCode, errorOutput } = await command(...flags);
    expect(exitCode).toBe(1);
    expect(errorOutput).toContain(message);
    expect(errorOutput).not.toMatch(stackTrace);
  });

  test("explains itself", async () => {
    expect(await command("--help")).toMatchObject({ exitCode: 0, output: expect.stringContaining("Usage: npm run") });
  });
});
