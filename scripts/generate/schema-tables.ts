import type { Schema, Spec } from "../openapi/document.js";
import { operationsOf } from "../openapi/operations.js";
import { resolve } from "../openapi/resolve.js";
import { bodySchemaOf } from "../openapi/responses.js";
import { alternativesOf, flattenSchema, schemaName, schemasOf, typesOf } from "../openapi/schemas.js";

/** What a value is: a scalar or "any", the name of a schema, a list of one kind, or an object by its properties. */
export type Kind = string | readonly [Kind] | { readonly [property: string]: Kind };

export interface SchemaTables {
  /** The kind of every named schema. */
  readonly schemas: Readonly<Record<string, Kind>>;
  /** The kind of each operation's response body by its status. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, Kind>>>>;
}

const scalars = ["string", "number", "integer", "boolean"];

/** What decoders have to know of the spec, as a JavaScript module that imports nothing. */
export function schemaTablesModule(spec: Spec): string {
  const { schemas, responses } = schemaTablesOf(spec);
  return `export const schemas = ${json(schemas)};

export const responses = ${json(responses)};
`;
}

/** The declarations for `schemaTablesModule`. */
export function schemaTablesDeclarations(): string {
  return `/**
 * What a value is: "string", "number", "integer", "boolean" or "any"; the name of a schema; a list of one kind; or an
 * object by its properties.
 */
export type Kind = string | readonly [Kind] | { readonly [property: string]: Kind };

/** The kind of every named schema. */
export declare const schemas: { readonly [schema: string]: Kind };

/** The kind of each operation's response body by its status. */
export declare const responses: { readonly [operation: string]: { readonly [status: string]: Kind } };
`;
}

/** The tables by which decoders follow the schemas of a spec. */
export function schemaTablesOf(spec: Spec): SchemaTables {
  return { schemas: schemaKinds(spec), responses: responseKinds(spec) };
}

function schemaKinds(spec: Spec): Record<string, Kind> {
  return Object.fromEntries(
    Object.entries(schemasOf(spec)).map(([name, schema]) => {
      if (name === "any" || scalars.includes(name)) {
        throw new Error(`A schema cannot be called "${name}", which is the name of a type. Rename it in openapi.yaml.`);
      }
      return [name, kindOf(spec, schema)];
    }),
  );
}

function responseKinds(spec: Spec): Record<string, Record<string, Kind>> {
  return Object.fromEntries(
    operationsOf(spec).map(({ id, definition }) => {
      const kinds = Object.entries(definition.responses ?? {}).flatMap(([status, response]) => {
        const schema = bodySchemaOf(spec, resolve(spec, response));
        return schema ? [[status, kindOf(spec, schema)] as const] : [];
      });
      return [id, Object.fromEntries(kinds)];
    }),
  );
}

/** What a value of this schema is. */
export function kindOf(spec: Spec, schema: Schema): Kind {
  const name = schemaName(schema);
  if (name !== undefined) return name;
  const members = Object.entries(flattenSchema(spec, schema).properties ?? {});
  if (members.length > 0) return Object.fromEntries(members.map(([name, member]) => [name, kindOf(spec, member)]));
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return unionOf(alternatives.map((part) => kindOf(spec, part)));
  return unionOf(typesOf(schema).map((type) => kindOfType(spec, type, schema)));
}

function kindOfType(spec: Spec, type: string, { items }: Schema): Kind {
  if (type === "array") return [items ? kindOf(spec, items) : "any"];
  return scalars.includes(type) ? type : "any";
}

/** Text keeps what a number would lose, such as leading zeros, so it wins over the others. */
function unionOf(kinds: readonly Kind[]): Kind {
  const [first = "any"] = kinds;
  if (kinds.every((kind) => JSON.stringify(kind) === JSON.stringify(first))) return first;
  if (kinds.includes("string")) return "string";
  return kinds.every((kind) => kind === "integer" || kind === "number") ? "number" : "any";
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
