import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { run, stackTrace } from "../../../scripts/support/run.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();
const command = (...flags: readonly string[]) =>
  run("node", ["--import", "tsx", "scripts/conformance/run.ts", ...flags]);

describe("The command", () => {
  test("names each broken case and what is wrong in it, and runs the others", async () => {
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
    writeFileSync(join(cases, "list.json"), JSON.stringify([{ id: "listed", ...good }, good]));
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
    expect(output).toContain(`Case 2 of ${cases}/list.json has no id.`);
    expect(output).toMatch(/^good +pass\nlisted +pass$/m);
    expect(output.trimEnd()).toMatch(/\n2 passed, 7 failed$/);
  });

  test.each([
    [
      ["--languages", "cobol"],
      '--languages does not know the language "cobol". Choose from: typescript, typescript-node, python, ',
    ],
    [["--require", "cobol"], '--require does not know the language "cobol".'],
    [["--languages", ""], '--languages does not know the language "".'],
    [["--cases", "/no/such/folder"], "There is no folder /no/such/folder."],
    [["--cases", "package.json"], "There is no folder package.json."],
    [["--cases", "clients"], "clients holds no wire cases."],
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
