import type { ExampleObject, HeaderObject, ResponseObject } from "openapi-typescript";
import type { Spec } from "../../openapi/document.js";
import { type Operation, operationsOf } from "../../openapi/operations.js";
import { resolve } from "../../openapi/resolve.js";
import { bodySchemaOf, mediaTypesOf } from "../../openapi/responses.js";
import { xmlElementOf } from "./xml-elements.js";

/** What the local server needs of every operation, with references followed. */
export function routesOf(spec: Spec) {
  return operationsOf(spec).map((operation) => {
    const { id, method, path, definition } = operation;
    const responses = Object.entries(definition.responses ?? {}).map(([status, response]) => [
      status,
      responseOf(spec, resolve<ResponseObject>(spec, response)),
    ]);
    return {
      operation: id,
      method: method.toUpperCase(),
      path,
      pathParameters: parameterNames(operation, "path"),
      requestHeaders: parameterNames(operation, "header"),
      responses: Object.fromEntries(responses),
    };
  });
}

function parameterNames({ parameters }: Operation, where: "path" | "header"): string[] {
  return parameters.filter((parameter) => parameter.in === where).map(({ name }) => name);
}

function responseOf(spec: Spec, response: ResponseObject) {
  const mediaTypes = mediaTypesOf(spec, response);
  const schema = bodySchemaOf(spec, response);
  const examples = Object.values(mediaTypes[0]?.[1].examples ?? {}).map(
    (example) => resolve<ExampleObject>(spec, example).value,
  );
  const headers = Object.entries(response.headers ?? {}).map(([name, header]) => [
    name,
    headerExample(spec, resolve<HeaderObject>(spec, header)),
  ]);
  return {
    headers: Object.fromEntries(headers),
    mediaTypes: mediaTypes.map(([name]) => name),
    ...(schema && { xmlRoot: xmlElementOf(spec, schema) ?? {} }),
    ...(examples.length > 0 && { example: examples[0], propertiesOfAllExamples: propertiesOfAll(examples) }),
  };
}

/** The paths of the properties that all of these values have, such as `/budget/attributes`. */
function propertiesOfAll(values: readonly unknown[]): string[] {
  const [first = [], ...others] = values.map((value) => propertiesOf(value, ""));
  return first.filter((path) => others.every((paths) => paths.includes(path)));
}

function propertiesOf(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    `${path}/${name}`,
    ...propertiesOf(member, `${path}/${name}`),
  ]);
}

/** OpenAPI 3.0 gives a schema one example, 3.1 a list. */
interface SchemaWithExamples {
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
}

/** The value of a header's example as it is sent; null where there is none. */
function headerExample(spec: Spec, { example, examples = {}, schema }: HeaderObject): string | null {
  const [first] = Object.values(examples);
  const own = schema && resolve<SchemaWithExamples>(spec, schema);
  const value = example ?? (first && resolve<ExampleObject>(spec, first).value) ?? own?.example ?? own?.examples?.[0];
  // A list is sent with commas, which is how OpenAPI writes a header by default.
  return value === undefined || value === null ? null : String(value);
}
