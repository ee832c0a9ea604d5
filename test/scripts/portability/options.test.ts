import { describe, expect, test } from "@jest/globals";
import { readOptions } from "../../../scripts/portability/options.js";

describe("The command line of npm run portability", () => {
  test("asks for all tools by default", () => {
    expect(readOptions([])).toEqual({ help: false, list: false, tools: undefined });
  });

  test("names tools separated by commas", () => {
    expect(readOptions(["--tools", "ogen, orval zod"]).tools).toEqual(["ogen", "orval zod"]);
  });

  test("is refused with the usage when it has an unknown option", () => {
    expect(() => readOptions(["--tool", "ogen"])).toThrow(/Unknown option '--tool'[\s\S]+Usage: npm run portability/);
  });
});
