import { describe, expect, test } from "@jest/globals";
import { textsOf } from "../../../scripts/generate/texts.js";

const found = (document: object) => textsOf(document).map(({ text }) => text);
const data = (document: object) => textsOf(document).filter(({ isData }) => isData);

describe("The texts of a document", () => {
  test("are its descriptions, summaries and titles, in lists and extensions too, each with its path", () => {
    expect(
      textsOf({ info: { title: "T", version: "1" }, tags: [{ name: "N", description: "D" }], "x-y": { summary: "S" } }),
    ).toEqual([
      { property: "title", text: "T", path: ["info", "title"], isData: false },
      { property: "description", text: "D", path: ["tags", 0, "description"], isData: false },
      { property: "summary", text: "S", path: ["x-y", "summary"], isData: false },
    ]);
  });

  test("are not properties that happen to have such a name, but what describes these", () => {
    const properties = { description: { type: "string", description: "D" }, title: { type: "string" } };
    expect(found({ schemas: { Fault: { properties } } })).toEqual(["D"]);
  });

  test("are told from the data in examples", () => {
    const example = { summary: "S", value: { description: "sent" } };
    const texts = textsOf({
      examples: { one: example },
      schema: { example: { title: "sent", deep: [{ summary: "sent" }] } },
    });
    expect(texts.map(({ text, isData }) => [text, isData])).toEqual([
      ["S", false],
      ["sent", true],
      ["sent", true],
      ["sent", true],
    ]);
  });

  test("are none the less those of a property or a component that is called value or example", () => {
    const named = { value: { description: "D" }, example: { description: "E" } };
    for (const map of ["properties", "parameters", "examples"]) {
      expect(found({ [map]: named })).toEqual(["D", "E"]);
      expect(data({ [map]: named })).toEqual([]);
    }
    // A property called `properties` is a schema again, whose keys are keywords.
    expect(data({ properties: { properties: { example: { description: "sent" } } } })).toHaveLength(1);
  });
});
