import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { codeBlocks, read } from "../../../scripts/docs/documents.js";
import { probeText } from "../../../scripts/portability/probe-files.js";
import { tools, toolsNamed } from "../../../scripts/portability/tools.js";
import { root } from "../../../scripts/support/root.js";

const guide = read("docs/src/content/docs/guides/own-generator.md");

describe("The list of tools", () => {
  test("has every file in tools/", () => {
    expect(tools).toHaveLength(readdirSync(join(root, "scripts/portability/tools")).length);
  });

  test("has no name twice", () => {
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  });

  test("finds tools by their names, and refuses a name that it does not have", () => {
    expect(toolsNamed(["ogen"]).map(({ version }) => version)).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect(() => toolsNamed(["no such tool"])).toThrow('There is no tool "no such tool".');
  });
});

describe("The guide on generators", () => {
  test.each(tools.map(({ name, edition }) => [name, edition] as const))(
    "recommends the edition of %s",
    (name, edition) => {
      const row = guide.split("\n").find((line) => line.startsWith("| ") && line.includes(`\`${name.split(" ")[0]}\``));
      expect(row?.split(" | ")[1]).toBe(`\`${edition}\``);
    },
  );

  test("shows the code that the probes drop the byte order mark with", () => {
    const [, go = "", python = ""] = codeBlocks(guide).map(({ code }) => code.trim());
    expect(go).toBe(probeText("go/transport.go").trim());
    expect(probeText("python/openapi_generator.py")).toContain(python.slice(python.indexOf("class Client")));
  });
});
