import type { OperationObject, ResponseObject } from "openapi-typescript";
import type { Spec } from "../../openapi/document.js";
import { operationsOf } from "../../openapi/operations.js";
import { resolve } from "../../openapi/resolve.js";

/** The spec with every response where it is used: some generators see nothing behind a reference to a response. */
export function withInlineResponses(spec: Spec): Spec {
  const inlined = structuredClone(spec);
  for (const { definition } of operationsOf(inlined)) {
    definition.responses = Object.fromEntries(
      Object.entries(definition.responses ?? {}).map(([status, response]) => [
        status,
        resolve<ResponseObject>(inlined, response),
      ]),
    ) as NonNullable<OperationObject["responses"]>;
  }
  delete inlined.components?.responses;
  return inlined;
}
