import { describe, expect, test } from "@jest/globals";
import { type Contract, operationsOf, resolve, type Schema, schemasOf } from "../../codegen/contract.js";
import { part, readContract } from "../support/contract.js";
import { page } from "./reference-page-facts.js";

const marker = "x-not-in-reference-page";

/** The contract with everything taken out that is marked as an addition to the reference page. */
function withoutAdditions<Node>(node: Node, added: readonly string[] = []): Node {
  if (Array.isArray(node)) return node.filter(isFromThePage).map((item) => withoutAdditions(item, added)) as Node;
  if (typeof node !== "object" || node === null) return node;
  const mark = (node as Record<string, unknown>)[marker];
  const keywords = Array.isArray(mark) ? [...added, ...mark] : added;
  const kept = Object.entries(node).filter(([key, child]) => !keywords.includes(key) && isFromThePage(child));
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutAdditions(child, keywords)])) as Node;
}

function isFromThePage(node: unknown): boolean {
  return typeof node !== "object" || node === null || (node as Record<string, unknown>)[marker] !== true;
}

/** A schema's type in the notation of the page. */
function notation(contract: Contract, schema: Schema): string {
  const target = schema.$ref ? schema : schema.allOf?.[0];
  if (target) {
    const { "x-ms-definition-name": name } = resolve(contract, target) as { "x-ms-definition-name"?: string };
    return name ?? "(a schema that is not on the page)";
  }
  if (schema.type === "array") return `${notation(contract, schema.items ?? {})}[]`;
  const { format } = schema as { format?: string };
  return format ? `${schema.type} (${format})` : `${schema.type}`;
}

describe.each([
  ["the contract", readContract()],
  ["the contract without its marked additions", withoutAdditions(readContract())],
])("%s holds every fact of the reference page:", (_, contract) => {
  const [operation] = operationsOf(contract);
  if (!operation) throw new Error("The contract has no operation.");
  const responses = operation.definition.responses ?? {};

  test("the method and the URL", () => {
    expect(operation.method).toBe(page.method);
    expect(`${contract.servers?.[0]?.url}${operation.path}`).toBe(page.url);
  });

  test.each([...page.uriParameters, ...page.requestHeaders])("the parameter $name in the $in", (fact) => {
    const parameter = operation.parameters.find(({ name }) => name === fact.name);
    expect(parameter).toMatchObject({ in: fact.in, schema: { type: fact.type } });
    expect(parameter?.required ?? false).toBe(fact.required);
  });

  test("a required bearer token in the header Authorization", () => {
    const [requirement = {}] = contract.security ?? [];
    expect(contract.security).toHaveLength(1);
    const [scheme = ""] = Object.keys(requirement);
    expect(part(contract, "components", "securitySchemes", scheme)).toMatchObject({ type: "http", scheme: "bearer" });
  });

  test.each(page.statuses)("the status %s in all four media types", (status) => {
    const { content } = resolve(contract, responses[status] ?? {}) as { content?: object };
    expect(Object.keys(content ?? {})).toEqual(page.mediaTypes);
  });

  test.each(page.mediaTypes)("a summary as %s on success", (mediaType) => {
    const success = resolve(contract, responses["200"] ?? {}) as { content?: Record<string, { schema: Schema }> };
    expect(notation(contract, success.content?.[mediaType]?.schema ?? {})).toBe(page.successType);
  });

  test.each(Object.entries(page.definitions))("the definition %s with every property and type", (name, properties) => {
    const schema = Object.values(schemasOf(contract)).find(
      (candidate) => (candidate as Record<string, unknown>)["x-ms-definition-name"] === name,
    );
    const found = Object.entries(schema?.properties ?? {}).map(([key, value]) => [key, notation(contract, value)]);
    expect(Object.fromEntries(found)).toEqual(properties);
  });

  test.each(page.statements)("in words: $says", ({ at, as }) => {
    const place = at[0] === "paths" ? operation.definition : contract;
    const path = at[0] === "paths" ? at.slice(2) : at;
    expect(path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], place)).toMatch(as);
  });
});

describe("Without its marked additions the contract has nothing that the reference page lacks:", () => {
  const contract = withoutAdditions(readContract());
  const [operation] = operationsOf(contract);

  test("one host, one operation", () => {
    expect(contract.servers?.map(({ url }) => url)).toEqual(["https://api.partnercenter.microsoft.com"]);
    expect(operationsOf(contract)).toHaveLength(1);
  });

  test("the page's parameters", () => {
    expect(operation?.parameters.map(({ name }) => name)).toEqual(
      [...page.uriParameters, ...page.requestHeaders].map(({ name }) => name),
    );
  });

  test("the page's statuses, without response headers", () => {
    const components = part(contract, "components", "responses") as Record<string, { headers?: object }>;
    expect(Object.values(components)).toHaveLength(page.statuses.length);
    expect(Object.keys(part(contract, "components", "headers"))).toEqual([]);
  });

  test("the page's definitions, none of them nullable, deprecated or with required properties", () => {
    const schemas = schemasOf(contract);
    expect(Object.values(schemas)).toHaveLength(Object.keys(page.definitions).length);
    const keywords = new Set<string>();
    const collect = (schema: Schema) => {
      for (const key of Object.keys(schema)) keywords.add(key);
      for (const child of Object.values(schema.properties ?? {})) collect(child);
    };
    for (const schema of Object.values(schemas)) collect(schema);
    const ownWords = ["description", "x-ms-definition-name", marker];
    expect([...keywords].filter((keyword) => !ownWords.includes(keyword)).sort()).toEqual(
      ["$ref", "allOf", "format", "items", "properties", "type"].filter((keyword) => keywords.has(keyword)),
    );
  });
});

describe("The names of the components", () => {
  test("are identifiers in every language, and none is Error", () => {
    for (const group of Object.values(part(readContract(), "components"))) {
      for (const name of Object.keys(group as object)) expect(name).toMatch(/^(?!Error$)[A-Z][A-Za-z0-9]*$/);
    }
  });
});
