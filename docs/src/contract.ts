import {
  type Contract,
  flattenSchema,
  type Operation,
  operationsOf,
  resolve,
  type Schema,
  schemasOf,
} from "../../codegen/contract.js";
import english from "../../generated/openapi.json" with { type: "json" };
import chinese from "../../generated/openapi.zh-TW.json" with { type: "json" };

/** What the contract says of where a fact comes from: `true`, all of it, or only these keywords, is not Microsoft's. */
export type Addition = true | readonly string[] | undefined;

/** Anything in the contract that is described, as far as pages show it. */
export interface Described {
  readonly description?: string;
  readonly "x-not-in-reference-page"?: true | readonly string[];
}

export interface Header extends Described {
  readonly schema?: Schema;
  readonly example?: unknown;
}

export interface FaultCode {
  readonly codes: readonly string[];
  readonly description: string;
}

export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** The answer of an operation with one status. */
export interface Response extends Described {
  readonly status: string;
  readonly headers: ReadonlyMap<string, Header>;
  readonly mediaTypes: readonly string[];
  readonly schema: Schema | undefined;
  /** By the kind of text, each once: media types that differ only in their name share their examples. */
  readonly examples: ReadonlyMap<"json" | "xml", readonly Example[]>;
  readonly faultCodes: readonly FaultCode[];
}

export interface Definition extends Described {
  readonly name: string;
  /** What Microsoft's page calls it. */
  readonly officialName: string | undefined;
  readonly properties: readonly (Schema & Described & { readonly name: string; readonly deprecated?: boolean })[];
}

const contracts: Readonly<Record<string, unknown>> = { en: english, "zh-TW": chinese };

/** The contract in the language of a page. */
export function contractIn(language: string): Contract {
  const contract = contracts[language];
  if (!contract)
    throw new Error(`There is no contract in ${language}. Add an Overlay, and name it in docs/src/contract.ts.`);
  return contract as Contract;
}

/** The one operation that the reference describes. */
export function operationOf(contract: Contract): Operation {
  const [operation, ...others] = operationsOf(contract);
  if (!operation || others.length > 0)
    throw new Error("The reference describes exactly one operation of openapi.yaml.");
  return operation;
}

/** The operation's request with the contract's example values, as it stands on the wire. */
export function requestExample(contract: Contract): string {
  const { method, path, parameters } = operationOf(contract);
  const server = new URL(contract.servers?.[0]?.url ?? "");
  const exampleOf = (name: string) => String(parameters.find((parameter) => parameter.name === name)?.example);
  const target = server.pathname.replace(/\/$/, "") + path.replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(name));
  const headers = parameters
    .filter((parameter) => parameter.in === "header")
    .map(({ name }) => `${name}: ${exampleOf(name)}`);
  return [
    `${method.toUpperCase()} ${target} HTTP/1.1`,
    `Host: ${server.host}`,
    "Authorization: Bearer <token>",
    "Accept: application/json",
    ...headers,
  ].join("\n");
}

export function responsesOf(contract: Contract): Response[] {
  const { definition } = operationOf(contract);
  return Object.entries(definition.responses ?? {}).map(([status, reference]) => {
    const response = resolve<RawResponse>(contract, reference as RawResponse);
    const media = Object.entries(response.content ?? {});
    const headers = Object.entries(response.headers ?? {}).map(
      ([name, header]) => [name, resolve<Header>(contract, header)] as const,
    );
    return {
      ...response,
      status,
      headers: new Map(headers),
      mediaTypes: media.map(([type]) => type),
      schema: media[0]?.[1].schema,
      examples: new Map((["json", "xml"] as const).map((kind) => [kind, examplesOf(contract, media, kind)])),
      faultCodes: response["x-fault-codes"] ?? [],
    };
  });
}

export function definitionsOf(contract: Contract): Definition[] {
  return Object.entries(schemasOf(contract)).map(([name, schema]) => ({
    ...schema,
    name,
    officialName: (schema as { "x-ms-definition-name"?: string })["x-ms-definition-name"],
    properties: Object.entries(schema.properties ?? {}).map(([property, value]) => ({
      ...flattenSchema(contract, value),
      ...value,
      name: property,
    })),
  }));
}

/** A type in words, such as `string (date-time)`, and the definition that it names or lists. */
export interface TypeText {
  readonly text: string;
  readonly definition?: string;
}

/** The type of a value; `any` is what to say of one that may be any JSON, `list` of an array of something. */
export function typeOf(schema: Schema & { format?: string }, any: string, list: (of: string) => string): TypeText {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference) {
    const definition = reference.replace(/^.*\//, "");
    return { text: definition, definition };
  }
  if (schema.items) {
    const { text, ...rest } = typeOf(schema.items, any, list);
    return { text: list(text), ...rest };
  }
  if (schema.anyOf) return { text: schema.anyOf.map((part) => typeOf(part, any, list).text).join(" | ") };
  return { text: schema.type === undefined ? any : schema.format ? `${schema.type} (${schema.format})` : schema.type };
}

interface RawResponse extends Described {
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly "x-fault-codes"?: readonly FaultCode[];
}

interface MediaType {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, object>>;
}

function examplesOf(contract: Contract, media: [string, MediaType][], kind: string): Example[] {
  const [, mediaType] = media.find(([type]) => type.endsWith(kind)) ?? [];
  return Object.values(mediaType?.examples ?? {}).map((example) => resolve(contract, example as Example));
}
