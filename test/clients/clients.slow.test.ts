import { expect, test } from "@jest/globals";
import { runCases } from "../../scripts/conformance/conformance.js";
import { languages } from "../../scripts/conformance/languages.js";
import { readCases } from "../../scripts/conformance/read-cases.js";
import { makeReport, reportText } from "../../scripts/conformance/report.js";
import { readFolder } from "../../scripts/generate/folder.js";
import { run, stackTrace } from "../../scripts/support/run.js";
import { startLocalServer } from "../../src/server/index.js";
import { runCorpus } from "../fuzz/run-corpus.js";
import { root } from "../support/spec.js";
import { describeUnless } from "../support/toolchain.js";
import { unlessKnown } from "../support/unless-known.js";

/** A cold build of a client fetches and compiles what it stands on. */
const buildLimitMs = 15 * 60_000;

/** What a client's linters look at. */
async function lintedFiles(name: string): Promise<unknown> {
  const folders = [`generated/${name}`, `clients/${name}`];
  const files = await Promise.all(folders.map((folder) => readFolder(root + folder)));
  return files.map((folder) => [...folder]);
}

for (const language of languages) {
  const { name, script, build } = language;
  if (!script || !build) continue;
  describeUnless(language.missing(), `The ${name} client`, () => {
    const start = (verb: string, env: Readonly<Record<string, string>> = {}, ...others: readonly string[]) => {
      const { program, programArguments, cwd } = script(verb, ...others);
      return run(program, programArguments, { cwd, env });
    };

    test(
      "is built as a package, installed elsewhere, and passes all wire cases of its levels",
      async () => {
        const { cases } = readCases(`${root}test/wire-cases`);
        const able = cases.filter(({ level }) => language.levels.includes(level));
        const report = makeReport(await runCases({ cases: able, languages: [language] }), []);
        expect(reportText(report)).toMatch(new RegExp(`\n${able.length} passed, 0 failed$`));
      },
      buildLimitMs,
    );

    test(
      "ends every call of a hostile service in one of the documented ways, and tells no token",
      async () => {
        expect(await runCorpus(name)).toMatch(/^\d+ passed, 0 failed$/);
      },
      buildLimitMs,
    );

    test(
      "is clean to the linters and checkers of its people",
      async () => {
        await unlessKnown(`client-${name}`, await lintedFiles(name), async () => {
          const { exitCode, output, errorOutput } = await start("check");
          expect({ exitCode, report: exitCode === 0 ? "" : output + errorOutput }).toEqual({ exitCode: 0, report: "" });
        });
      },
      buildLimitMs,
    );

    test("comes with an example that shows customers, one of them without usage, and explains an error", async () => {
      const server = await startLocalServer();
      const idOf = (scenario: string) =>
        server.scenarios.find((one) => one.name === scenario)?.when.parameters?.["customer_id"] ?? "";
      const ids = [
        idOf("azure-plan"),
        idOf("legacy-subscription"),
        idOf("no-usage"),
        "4d6a1c92-0e7b-4f85-9b3d-c58e2a7f1064",
      ];
      const env = { PARTNER_CENTER_URL: server.url, PARTNER_CENTER_TOKEN: "secret-of-the-test", LC_ALL: "C.UTF-8" };
      const { output, errorOutput } = await start("example", env, ...ids);
      await server.close();
      const shown = output + errorOutput;
      expect(shown).toMatch(/Lakeside Botanics.*1,?843\.27.*2,?500/);
      expect(shown).toMatch(/Harbour Street Clinic.*412\.5/);
      expect(shown).toMatch(/no Azure usage/i);
      expect(shown).toContain("20002");
      expect(shown).not.toContain("secret-of-the-test");
      expect(shown).not.toMatch(stackTrace);
    });

    test.each([
      ["an id that leads elsewhere", "http://127.0.0.1:9", ".."],
      ["a service that cannot be reached", "http://127.0.0.1:9", "4d6a1c92-0e7b-4f85-9b3d-c58e2a7f1064"],
    ])("explains %s in a sentence, without a stack trace", async (_, url, id) => {
      const env = { PARTNER_CENTER_URL: url, PARTNER_CENTER_TOKEN: "secret-of-the-test" };
      const { output, errorOutput } = await start("example", env, id);
      const shown = output + errorOutput;
      expect(shown.trim().split("\n").length).toBeLessThanOrEqual(2);
      expect(shown).toMatch(/[A-Z][^.]+\.|: [a-z]/);
      expect(shown).not.toMatch(/secret-of-the-test|^\s+(at|from|in) |Traceback|panicked|goroutine/m);
    });
  });
}
