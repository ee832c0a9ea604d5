import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import type { PortabilityCase } from "../../../scripts/portability/cases.js";
import type { Tool } from "../../../scripts/portability/tool.js";
import { tryTool } from "../../../scripts/portability/try-tool.js";

const folder = mkdtempSync(join(tmpdir(), "portability-"));
writeFileSync(join(folder, "openapi.json"), "{}");
afterAll(() => rmSync(folder, { recursive: true }));

const cases: readonly PortabilityCase[] = [
  { name: "summary", check: "examples", customerId: "1", status: 200, body: { totalCost: 1 } },
];
const servers = { withBom: "http://bom.example", withoutBom: "http://plain.example" };

const tool: Tool = {
  name: "a tool",
  version: "1.0.0",
  kind: "generator",
  edition: "openapi.json",
  needs: ["node"],
  checks: ["generates", "compiles", "examples", "examplesWithBom"],
  fetch: async () => {},
  files: () => ({ "probe.cjs": probe }),
  generate: () => [{ command: ["node", "-e", "0"] }],
  compile: () => [{ command: ["node", "-e", "0"] }],
  call: () => ({ command: ["node", "probe.cjs"] }),
};

/** A client that loses the body when a byte order mark comes. */
const probe = `const body = process.argv[2].includes("plain") ? { totalCost: 1 } : undefined;
console.log(JSON.stringify({ name: "summary", status: 200, body }));`;

const tried = (changes: Partial<Tool>) =>
  tryTool({ ...tool, ...changes }, { editions: folder, cache: folder, cases, servers });

describe("A tool", () => {
  test("is asked for each of its checks", async () => {
    const { problems } = await tried({});
    expect([...problems]).toEqual([
      ["generates", undefined],
      ["compiles", undefined],
      ["examples", undefined],
      ["examplesWithBom", "summary: the body became nothing"],
    ]);
  });

  test("ends with the first step that fails, and with its complaint", async () => {
    const compile: Tool["compile"] = () => [{ command: ["node", "-e", "throw new Error('no type')"] }];
    const { problems } = await tried({ compile });
    expect([...problems.keys()]).toEqual(["generates", "compiles"]);
    expect(problems.get("compiles")).toContain("no type");
  });

  test.each<[string, Partial<Tool>, string]>([
    ["a program that it needs is missing", { needs: ["no-such-program"] }, "no-such-program is not installed"],
    ["its edition is missing", { edition: "openapi-3.0.json" }, "openapi-3.0.json is missing. Run: npm run generate"],
    [
      "it cannot be fetched",
      { fetch: async () => Promise.reject(new Error("npm failed: 404")) },
      "it cannot be fetched into",
    ],
  ])("is skipped when %s", async (_, changes, reason) => {
    expect((await tried(changes)).skipped).toContain(reason);
  });
});
