import { expect, test } from "@jest/globals";
import { run } from "../../../scripts/support/run.js";

const script = ["--import", "tsx", "scripts/portability/run.ts"];

test("A validator and a generator of npm do what their entries say", async () => {
  const { exitCode, output, errorOutput } = await run("node", [
    ...script,
    "--tools",
    "swagger-parser,@hey-api/openapi-ts",
  ]);
  expect({ exitCode, errorOutput, output }).toEqual({
    exitCode: 0,
    errorOutput: "",
    output: expect.stringMatching(/^swagger-parser \S+: as expected\n@hey-api\/openapi-ts \S+: as expected\n$/),
  });
});

test("The script lists the tools", async () => {
  const { output } = await run("node", [...script, "--list"]);
  expect(output).toMatch(/^ogen \d/m);
});

test("An unknown tool is named in one sentence", async () => {
  const { exitCode, errorOutput } = await run("node", [...script, "--tools", "no-such-tool"]);
  expect({ exitCode, errorOutput }).toEqual({
    exitCode: 1,
    errorOutput: 'There is no tool "no-such-tool". `npm run portability -- --list` shows the names.\n',
  });
});
