import { type Contract, operationsOf, resolve, type Schema, schemasOf } from "./contract.js";

/** What a value is: a scalar or "any", the name of a schema, a list of one kind, or an object by its properties. */
type Kind = string | readonly [Kind] | { readonly [property: string]: Kind };

const scalars = ["string", "number", "integer", "boolean"];

/** What decoders have to know of the contract, as a JavaScript module that imports nothing. */
export function shapesModule(contract: Contract): string {
  return `export const schemas = ${json(schemaKinds(contract))};

export const responses = ${json(responseKinds(contract))};
`;
}

/** The declarations for `shapesModule`. */
export function shapesDeclarations(): string {
  return `/**
 * What a value is: "string", "number", "integer", "boolean" or "any"; the name of a schema; a list of one kind; or an
 * object by its properties.
 */
export type Kind = string | readonly [Kind] | { readonly [property: string]: Kind };

/** The kind of every named schema. */
export declare const schemas: { readonly [schema: string]: Kind };

/** What each operation answers with: a kind by the status, as the contract writes it (\`200\`, \`5XX\`, \`default\`). */
export declare const responses: { readonly [operation: string]: { readonly [status: string]: Kind } };
`;
}

function schemaKinds(contract: Contract): Record<string, Kind> {
  return Object.fromEntries(
    Object.entries(schemasOf(contract)).map(([name, schema]) => {
      if (name === "any" || scalars.includes(name)) {
        throw new Error(`A schema cannot be called "${name}", which is the name of a type. Rename it in openapi.yaml.`);
      }
      return [name, kindOf(contract, schema)];
    }),
  );
}

function responseKinds(contract: Contract): Record<string, Record<string, Kind>> {
  return Object.fromEntries(
    operationsOf(contract).map(({ id, definition }) => {
      const kinds = Object.entries(definition.responses ?? {}).flatMap(([status, response]) => {
        // Every media type of an answer holds the same value, so the first schema speaks for all.
        const bodies = Object.values(resolve(contract, response).content ?? {});
        const schema = bodies.map((body) => resolve(contract, body).schema as Schema | undefined).find(Boolean);
        return schema ? [[status, kindOf(contract, schema)] as const] : [];
      });
      return [id, Object.fromEntries(kinds)];
    }),
  );
}

function kindOf(contract: Contract, schema: Schema): Kind {
  if (schema.$ref) return schema.$ref.replace("#/components/schemas/", "");
  const { type = "", items, properties, allOf = [], anyOf, oneOf } = schema;
  // A reference in `allOf` is how OpenAPI 3.0 says of a reference that it may be null.
  if (allOf.length === 1 && allOf[0] && !properties) return kindOf(contract, allOf[0]);
  const members = propertiesOf(contract, schema);
  if (Object.keys(members).length > 0) {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, kindOf(contract, member)]));
  }
  if (anyOf ?? oneOf) return unionOf((anyOf ?? oneOf ?? []).map((part) => kindOf(contract, part)));
  if (type === "array") return [items ? kindOf(contract, items) : "any"];
  return scalars.includes(type) ? type : "any";
}

/** The properties of a schema and of all that it is put together from. */
function propertiesOf(contract: Contract, schema: Schema): Record<string, Schema> {
  const { allOf = [], properties = {} } = resolve<Schema>(contract, schema);
  return Object.assign({}, ...allOf.map((part) => propertiesOf(contract, part)), properties);
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
