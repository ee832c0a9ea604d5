import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { codeBlocks, read } from "../../scripts/docs/documents.js";
import { installPackage } from "../../scripts/runtimes/installed-package.js";
import { missingTools, toolPath } from "../../scripts/runtimes/tools.js";
import { run } from "../../scripts/support/run.js";
import { describeUnless } from "../support/toolchain.js";

const timeoutMs = 10 * 60_000;
const guide = read("docs/src/content/docs/guides/modules.md");

/** A user's test of every entry but `…/node`. */
const userTest = `
import { expect, test } from "@jest/globals";
import { createPartnerCenterClient } from "partner-center-usage";
import { refreshTokenCredential } from "partner-center-usage/auth";
import { startLocalServer } from "partner-center-usage/server";
import { validation } from "partner-center-usage/validate";
import { validateCustomerUsageSummary } from "partner-center-usage/validators";
import { xmlDecoder } from "partner-center-usage/xml";

test("A customer has the same cost in JSON and in XML", async () => {
  const server = await startLocalServer();
  const parts = { decoders: [xmlDecoder()], validate: validation("strict") };
  const client = createPartnerCenterClient({ credential: "any-token", baseUrl: server.url, ...parts });
  const customerId = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
  const inJson = await client.getCustomerUsageSummary(customerId).orThrow();
  const inXml = await client.getCustomerUsageSummary(customerId, { accept: "application/xml" }).orThrow();
  await server.close();
  expect([inJson.data.totalCost, inXml.data.totalCost]).toEqual([1843.27150934, 1843.27150934]);
  expect(validateCustomerUsageSummary(inJson.data)).toBe(true);
  expect(typeof refreshTokenCredential).toBe("function");
});
`;

/** The files of a recipe: the code below its heading, each with its name in the first line. */
function filesOf(heading: string): readonly (readonly [name: string, text: string])[] {
  const [, section = ""] = guide.split(`\n### ${heading}\n`);
  return codeBlocks(section.split("\n#")[0] ?? "").map(({ code }) => [/^\/\/ (.+)\n/.exec(code)?.[1] ?? "", code]);
}

describeUnless(missingTools, "The recipe for Jest", () => {
  let folder: string;
  beforeAll(async () => {
    if (missingTools) throw new Error(missingTools);
    folder = await installPackage();
  }, timeoutMs);

  test.each([
    ["Babel", "js", []],
    ["SWC", "ts", []],
    ["ts-jest, in CommonJS", "ts", []],
    ["ts-jest, in ES modules", "ts", ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"]],
    // The recipe for jsdom extends another one.
    ["jsdom", "js", [], "Babel"],
  ])(
    "works: %s",
    async (heading, ending, flags, below = heading) => {
      const project = join(folder, "projects", `jest-${heading.replace(/\W+/g, "-")}`);
      mkdirSync(project, { recursive: true });
      symlinkSync(toolPath("."), join(project, "node_modules"));
      writeFileSync(join(project, "package.json"), `{ "private": true }`);
      for (const [name, text] of [...filesOf(below), ...filesOf(heading)]) writeFileSync(join(project, name), text);
      writeFileSync(join(project, `cost.test.${ending}`), userTest);
      const jest = [...flags, toolPath("jest/bin/jest.js"), "--rootDir", project];
      const { exitCode, errorOutput } = await run("node", jest, { cwd: project });
      expect({ exitCode, errorOutput }).toEqual({
        exitCode: 0,
        errorOutput: expect.stringContaining("1 passed, 1 total"),
      });
    },
    timeoutMs,
  );
});
