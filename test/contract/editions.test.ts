import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Validator } from "@seriousme/openapi-schema-validator";
import { jsonpath } from "json-p3";
import type { Spec } from "../../scripts/openapi/document.js";
import { operationsOf } from "../../scripts/openapi/operations.js";
import { schemasOf } from "../../scripts/openapi/schemas.js";
import { part, readSpec, root } from "../support/spec.js";

function readEdition(name: string): Spec {
  return JSON.parse(readFileSync(`${root}generated/${name}`, "utf8"));
}

const versions = [
  ["openapi.json", "3.1.0"],
  ["openapi.zh-TW.json", "3.1.0"],
  ["openapi-3.0.json", "3.0.3"],
  ["openapi-portable.json", "3.0.3"],
] as const;

describe.each(versions)("The edition %s", (name, version) => {
  const spec = readEdition(name);

  test(`is valid OpenAPI ${version}, by a validator that is not ours`, async () => {
    expect(spec.openapi).toBe(version);
    expect(await new Validator().validate({ ...structuredClone(spec) })).toEqual({ valid: true });
  });

  test("has every operation, parameter, status, schema and property of the spec", () => {
    expect(outlineOf(spec)).toEqual(outlineOf(readSpec()));
  });
});

/** The names of everything in a spec that a client may use. */
function outlineOf(spec: Spec) {
  return {
    operations: operationsOf(spec).map(({ id, method, path, parameters, definition }) => ({
      ...{ id, method, path },
      parameters: parameters.map(({ in: where, name }) => `${where} ${name}`),
      statuses: Object.keys(definition.responses ?? {}),
    })),
    schemas: Object.entries(schemasOf(spec)).map(([name, { properties }]) => [name, Object.keys(properties ?? {})]),
  };
}

describe("The portable edition", () => {
  const spec = readEdition("openapi-portable.json");
  const text = JSON.stringify(spec);

  test("has JSON as its only media type, and no example in XML", () => {
    const { responses } = part(spec, "paths", "/v1/customers/{customer_id}/usagesummary", "get");
    for (const { content } of Object.values(responses as Record<string, { content: object }>)) {
      expect(Object.keys(content)).toEqual(["application/json"]);
    }
    const examples = Object.values(part(spec, "components", "examples") as Record<string, { value: unknown }>);
    expect(examples.filter(({ value }) => typeof value === "string")).toEqual([]);
  });

  test("has neither references to responses nor alternatives", () => {
    expect(text.match(/#\/components\/responses|"anyOf"|"oneOf"/)).toBeNull();
  });

  test("has a type for every property but three that hold any JSON, and a format for every integer", () => {
    const properties = Object.values(schemasOf(spec)).flatMap((schema) => Object.entries(schema.properties ?? {}));
    const untyped = properties.filter(([, { type, allOf }]) => type === undefined && allOf === undefined);
    expect(untyped.map(([name]) => name)).toEqual(["code", "data", "parameters"]);
    const integers = jsonpath.query("$..[?@.type == 'integer']", JSON.parse(text)).values();
    expect(integers).toEqual(integers.map(() => expect.objectContaining({ format: "int32" })));
  });

  test("says whom to contact", () => {
    expect(spec.info).toHaveProperty("contact.name");
  });
});
