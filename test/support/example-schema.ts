import type { ResponseObject } from "openapi-typescript";
import type { Spec } from "../../scripts/openapi/document.js";
import { operationsOf } from "../../scripts/openapi/operations.js";
import { resolve } from "../../scripts/openapi/resolve.js";
import { bodySchemaOf, mediaTypesOf } from "../../scripts/openapi/responses.js";
import { schemaName } from "../../scripts/openapi/schemas.js";

/** The schema that an example of the components is for, by the responses that show it. */
export function exampleSchema(spec: Spec, example: string): string | undefined {
  const reference = `#/components/examples/${example}`;
  const responses = operationsOf(spec).flatMap(({ definition }) => Object.values(definition.responses ?? {}));
  const resolved = responses.map((response) => resolve<ResponseObject>(spec, response));
  const shown = resolved.find((response) =>
    mediaTypesOf(spec, response).some(([, { examples = {} }]) =>
      Object.values(examples).some((entry) => "$ref" in entry && entry.$ref === reference),
    ),
  );
  const schema = shown && bodySchemaOf(spec, shown);
  return schema && schemaName(schema);
}
