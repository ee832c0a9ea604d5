import { describe, expect, test } from "@jest/globals";
import { openEnums } from "../../../scripts/generate/open-enums.js";
import type { Spec } from "../../../scripts/openapi/document.js";

const spec = (parts: object): Spec => ({ openapi: "3.1.0", info: { title: "T", version: "1.0.0" }, ...parts }) as Spec;
const schemas = (named: object): Spec => spec({ components: { schemas: named } });

describe("The spec for clients that know no enums", () => {
  test("names the values in the description instead, without null", () => {
    const state = { type: "string", description: "The state.", enum: ["open", "closed", null] };
    expect(openEnums(schemas({ State: state }))).toEqual(
      schemas({
        State: {
          type: "string",
          description: "The state.\nKnown values: `open`, `closed`. The service may send others.",
        },
      }),
    );
  });

  test("describes a schema that had no description, and one with a single value", () => {
    const opened = openEnums(schemas({ One: { type: "integer", enum: [1, 2] }, Other: { const: "x" } }));
    expect(opened).toEqual(
      schemas({
        One: { type: "integer", description: "Known values: `1`, `2`. The service may send others." },
        Other: { description: "Known values: `x`. The service may send others." },
      }),
    );
  });

  test("finds enums in properties, in items and in parameters", () => {
    const { paths, components } = openEnums(
      spec({
        paths: { "/a": { get: { parameters: [{ name: "b", in: "query", schema: { enum: ["c"] } }] } } },
        components: { schemas: { List: { type: "array", items: { properties: { enum: { enum: ["d"] } } } } } },
      }),
    );
    expect(JSON.stringify([paths, components])).not.toMatch(/"enum":\[/);
  });

  test("leaves everything else as it is: examples, servers, and properties that are called like a keyword", () => {
    const untouched = spec({
      servers: [{ url: "/{a}", variables: { a: { default: "b", enum: ["b"] } } }],
      components: {
        schemas: { A: { properties: { enum: { type: "string" }, example: { type: "string" } } } },
        examples: { One: { value: { enum: ["a"], const: "b" } } },
      },
    });
    expect(openEnums(untouched)).toEqual(untouched);
  });
});
