import { describe, expect, test } from "@jest/globals";
import type { Schema, Spec } from "../../scripts/openapi/document.js";
import { operationsOf } from "../../scripts/openapi/operations.js";
import { resolve } from "../../scripts/openapi/resolve.js";
import { allowsNull, referenceOf, schemasOf, typesOf } from "../../scripts/openapi/schemas.js";
import { part, readSpec } from "../support/spec.js";
import { page } from "./reference-page-facts.js";

const marker = "x-not-in-reference-page";

/** The spec with everything taken out that is marked as an addition to the reference page. */
function withoutAdditions<Node>(node: Node, added: readonly string[] = []): Node {
  if (Array.isArray(node)) {
    const kept = node.filter((item) => isFromThePage(item) && !(added.includes("null") && isNull(item)));
    return kept.map((item) => withoutAdditions(item, added)) as Node;
  }
  if (typeof node !== "object" || node === null) return node;
  const mark = (node as Record<string, unknown>)[marker];
  const keywords = Array.isArray(mark) ? [...added, ...mark] : added;
  const kept = Object.entries(node).filter(([key, child]) => !keywords.includes(key) && isFromThePage(child));
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutAdditions(child, keywords)])) as Node;
}

/** Whether an item of `type` or `anyOf` allows null. */
function isNull(item: unknown): boolean {
  return item === "null" || (item as Schema).type === "null";
}

function isFromThePage(node: unknown): boolean {
  return typeof node !== "object" || node === null || (node as Record<string, unknown>)[marker] !== true;
}

/** A schema's type in the notation of the page. */
function notation(spec: Spec, schema: Schema): string {
  const $ref = referenceOf(schema);
  if ($ref !== undefined) {
    const { "x-ms-definition-name": name } = resolve(spec, { $ref }) as { "x-ms-definition-name"?: string };
    return name ?? "(a schema that is not on the page)";
  }
  const type = typesOf(schema).join(" or ");
  if (type === "array") return `${notation(spec, schema.items ?? {})}[]`;
  const { format } = schema as { format?: string };
  return format ? `${type} (${format})` : type;
}

describe.each([
  ["the spec", readSpec()],
  ["the spec without its marked additions", withoutAdditions(readSpec())],
])("%s holds every fact of the reference page:", (_, spec) => {
  const operation = operationsOf(spec).find(({ path }) => page.url.endsWith(path));
  if (!operation) throw new Error("The spec does not have the operation of the page.");
  const responses = operation.definition.responses ?? {};

  test("the method and the URL", () => {
    expect(operation.method).toBe(page.method);
    expect(`${spec.servers?.[0]?.url}${operation.path}`).toBe(page.url);
  });

  test.each([...page.uriParameters, ...page.requestHeaders])("the parameter $name in the $in", (fact) => {
    const parameter = operation.parameters.find(({ name }) => name === fact.name);
    expect(parameter).toMatchObject({ in: fact.in, schema: { type: fact.type } });
    expect(parameter?.required ?? false).toBe(fact.required);
  });

  test("a required bearer token in the header Authorization", () => {
    const [requirement = {}] = spec.security ?? [];
    expect(spec.security).toHaveLength(1);
    const [scheme = ""] = Object.keys(requirement);
    expect(part(spec, "components", "securitySchemes", scheme)).toMatchObject({ type: "http", scheme: "bearer" });
  });

  test.each(page.statuses)("the status %s in all four media types", (status) => {
    const { content } = resolve(spec, responses[status] ?? {}) as { content?: object };
    expect(Object.keys(content ?? {})).toEqual(page.mediaTypes);
  });

  test.each(page.mediaTypes)("a summary as %s on success", (mediaType) => {
    const success = resolve(spec, responses["200"] ?? {}) as { content?: Record<string, { schema: Schema }> };
    expect(notation(spec, success.content?.[mediaType]?.schema ?? {})).toBe(page.successType);
  });

  // Beside these, the spec may have marked additions. The tests below find what is not marked.
  test.each(Object.entries(page.definitions))("the definition %s with every property and type", (name, properties) => {
    const schema = Object.values(schemasOf(spec)).find(
      (candidate) => (candidate as Record<string, unknown>)["x-ms-definition-name"] === name,
    );
    const found = Object.entries(schema?.properties ?? {}).map(([key, value]) => [key, notation(spec, value)]);
    expect(Object.fromEntries(found)).toMatchObject(properties);
  });

  test.each(page.statements)("in words: $says", ({ at, as }) => {
    const place = at[0] === "paths" ? operation.definition : spec;
    const path = at[0] === "paths" ? at.slice(2) : at;
    expect(path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], place)).toMatch(as);
  });
});

describe("Without its marked additions the spec has nothing that the reference page lacks:", () => {
  const spec = withoutAdditions(readSpec());
  const [operation] = operationsOf(spec);

  test("one host, one operation", () => {
    expect(spec.servers?.map(({ url }) => url)).toEqual(["https://api.partnercenter.microsoft.com"]);
    expect(operationsOf(spec)).toHaveLength(1);
  });

  test("the page's parameters", () => {
    expect(operation?.parameters.map(({ name }) => name)).toEqual(
      [...page.uriParameters, ...page.requestHeaders].map(({ name }) => name),
    );
  });

  test("the page's statuses, without response headers", () => {
    const components = part(spec, "components", "responses") as Record<string, { headers?: object }>;
    expect(Object.values(components)).toHaveLength(page.statuses.length);
    expect(Object.keys(part(spec, "components", "headers"))).toEqual([]);
  });

  test("no null", () => {
    const properties = Object.values(schemasOf(spec)).flatMap((schema) => Object.values(schema.properties ?? {}));
    expect(properties.filter(allowsNull)).toEqual([]);
  });

  test("the page's definitions, none of them deprecated or with required properties", () => {
    const schemas = schemasOf(spec);
    const names = (properties: object = {}) => Object.keys(properties).sort();
    const found = Object.values(schemas).map((schema) => [
      (schema as Record<string, unknown>)["x-ms-definition-name"],
      names(schema.properties),
    ]);
    const expected = Object.entries(page.definitions).map(([name, properties]) => [name, names(properties)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    const keywords = new Set<string>();
    const collect = (schema: Schema) => {
      for (const key of Object.keys(schema)) keywords.add(key);
      for (const child of Object.values(schema.properties ?? {})) collect(child);
    };
    for (const schema of Object.values(schemas)) collect(schema);
    const ownWords = ["description", "x-ms-definition-name", marker];
    expect([...keywords].filter((keyword) => !ownWords.includes(keyword)).sort()).toEqual(
      ["$ref", "anyOf", "format", "items", "properties", "type"].filter((keyword) => keywords.has(keyword)),
    );
  });
});

describe("The names of the components", () => {
  test("are identifiers in every language, and none is Error", () => {
    for (const group of Object.values(part(readSpec(), "components"))) {
      for (const name of Object.keys(group as object)) expect(name).toMatch(/^(?!Error$)[A-Z][A-Za-z0-9]*$/);
    }
  });
});
