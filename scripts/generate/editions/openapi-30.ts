import { Converter } from "@apiture/openapi-down-convert";
import type { Schema, Spec } from "../../openapi/document.js";
import { allowsNull, alternativesOf, flattenSchema, schemaName, schemasOf, typesOf } from "../../openapi/schemas.js";

/** The spec in OpenAPI 3.0.3. */
export function toOpenApi30(spec: Spec): Spec {
  return new Converter(withoutUnions(spec)).convert() as Spec;
}

/**
 * The spec without what the converter leaves as it is: a reference with null as its alternative, and a list of several
 * types. In 3.0, null has to be allowed by the reference's target as well.
 */
function withoutUnions(spec: Spec): Spec {
  const nullable = new Set<string>();
  const converted = mapObjects(spec, (schema: Schema) => {
    const name = isNullableReference(schema) ? schemaName(schema) : undefined;
    if (name !== undefined) nullable.add(name);
    return name === undefined ? withoutTypeList(schema) : withoutNullAlternative(spec, schema);
  });
  for (const [name, schema] of Object.entries(schemasOf(converted))) {
    if (nullable.has(name)) Object.assign(schema, withNull(schema));
  }
  return converted;
}

function isNullableReference(schema: Schema): boolean {
  // A map of properties may have one of this name.
  const hasAlternatives = Array.isArray(schema.anyOf ?? schema.oneOf);
  return hasAlternatives && allowsNull(schema) && alternativesOf(schema).length === 1;
}

function withoutNullAlternative(spec: Spec, schema: Schema): Schema {
  const { anyOf, oneOf, ...rest } = schema;
  return { ...rest, type: [...typesOf(flattenSchema(spec, schema)), "null"], allOf: alternativesOf(schema) };
}

/** What makes a schema allow null: its type, and its listed values. */
function withNull(schema: Schema): Schema {
  const values = schema.enum && [...schema.enum.filter((value) => value !== null), null];
  return { type: [...typesOf(schema), "null"], ...(values && { enum: values }) };
}

function withoutTypeList(schema: Schema): Schema {
  const { type, ...rest } = schema;
  if (!Array.isArray(type) || typesOf(schema).length < 2) return schema;
  const hasNull = allowsNull(schema);
  return { ...rest, anyOf: typesOf(schema).map((one) => ({ type: hasNull ? [one, "null"] : one })) };
}

/** A copy of a document in which every object is what a function makes of it. */
function mapObjects(spec: Spec, change: (value: object) => object): Spec {
  return JSON.parse(JSON.stringify(spec), (_, value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? change(value) : value,
  );
}
