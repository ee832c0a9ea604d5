import english from "../../generated/openapi.json" with { type: "json" };
import chinese from "../../generated/openapi.zh-TW.json" with { type: "json" };
import type { Parameter, Schema, Spec } from "../../scripts/openapi/document.js";
import { type Operation, operationsOf } from "../../scripts/openapi/operations.js";
import { resolve } from "../../scripts/openapi/resolve.js";
import { flattenSchema, schemasOf } from "../../scripts/openapi/schemas.js";

export type { Parameter, Schema, Spec };
export { resolve };

/** What the spec adds to Microsoft's reference page: `true` for all of a statement, or a list of keywords. */
export type Addition = true | readonly string[] | undefined;

/** Anything in the spec that has a description, as far as pages show it. */
export interface Described {
  readonly description?: string;
  readonly "x-not-in-reference-page"?: true | readonly string[];
}

export interface Header extends Described {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly required?: boolean;
}

export interface ErrorCode {
  readonly codes?: readonly string[];
  readonly description: string;
}

export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** The response of an operation with one status. */
export interface Response extends Described {
  readonly status: string;
  readonly headers: ReadonlyMap<string, Header>;
  readonly mediaTypes: readonly string[];
  readonly schema: Schema | undefined;
  /** By format: media types that differ only in their name share their examples. */
  readonly examples: ReadonlyMap<"json" | "xml", readonly Example[]>;
  readonly errorCodes: readonly ErrorCode[];
}

export interface Definition extends Described {
  readonly name: string;
  readonly schema: Schema;
  /** Its name on Microsoft's page. */
  readonly officialName: string | undefined;
  readonly properties: readonly (Schema & Described & { readonly name: string; readonly deprecated?: boolean })[];
}

const specs: Readonly<Record<string, unknown>> = { en: english, "zh-TW": chinese };

/** The spec in the language of a page. */
export function specIn(language: string): Spec {
  const spec = specs[language];
  if (!spec) throw new Error(`There is no spec in ${language}. Add an overlay, and its bundle to docs/src/spec.ts.`);
  return spec as Spec;
}

/** An operation as the reference shows it. */
export interface ShownOperation extends Operation {
  /** What its anchors begin with: nothing for the first operation, so that a second one breaks no link. */
  readonly prefix: string;
  readonly throttling: string | undefined;
}

/** Every operation of the spec, in its order. */
export function shownOperations(spec: Spec): ShownOperation[] {
  return operationsOf(spec).map((operation, index) => ({
    ...operation,
    prefix: index === 0 ? "" : `${operation.id.toLowerCase()}-`,
    throttling: (operation.definition as { "x-throttling"?: { description: string } })["x-throttling"]?.description,
  }));
}

export function responsesOf(spec: Spec, { definition }: Operation): Response[] {
  return Object.entries(definition.responses ?? {}).map(([status, reference]) => {
    const response = resolve<RawResponse>(spec, reference as RawResponse);
    const media = Object.entries(response.content ?? {});
    const headers = Object.entries(response.headers ?? {}).map(
      ([name, header]) => [name, resolve<Header>(spec, header)] as const,
    );
    return {
      ...response,
      status,
      headers: new Map(headers),
      mediaTypes: media.map(([type]) => type),
      schema: media[0]?.[1].schema,
      examples: new Map((["json", "xml"] as const).map((format) => [format, examplesOf(spec, media, format)])),
      errorCodes: response["x-fault-codes"] ?? [],
    };
  });
}

export function definitionsOf(spec: Spec): Definition[] {
  return Object.entries(schemasOf(spec)).map(([name, schema]) => ({
    ...schema,
    name,
    schema,
    officialName: (schema as { "x-ms-definition-name"?: string })["x-ms-definition-name"],
    properties: Object.entries(schema.properties ?? {}).map(([property, value]) => ({
      ...flattenSchema(spec, value),
      ...value,
      name: property,
    })),
  }));
}

interface RawResponse extends Described {
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly "x-fault-codes"?: readonly ErrorCode[];
}

interface MediaType {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, object>>;
}

function examplesOf(spec: Spec, media: [string, MediaType][], format: string): Example[] {
  const [, mediaType] = media.find(([type]) => type.endsWith(format)) ?? [];
  return Object.values(mediaType?.examples ?? {}).map((example) => resolve(spec, example as Example));
}
