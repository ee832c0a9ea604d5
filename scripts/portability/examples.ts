import type { ExampleObject, ResponseObject } from "openapi-typescript";
import type { Spec } from "../openapi/document.js";
import { operationsOf } from "../openapi/operations.js";
import { resolve } from "../openapi/resolve.js";
import { mediaTypesOf } from "../openapi/responses.js";

/** An example of a JSON body in the spec. */
export interface SpecExample {
  readonly name: string;
  readonly status: number;
  readonly body: unknown;
}

/** Every example of a JSON body, in the spec's order. */
export function examplesOf(spec: Spec): readonly SpecExample[] {
  return operationsOf(spec).flatMap(({ definition }) =>
    Object.entries(definition.responses ?? {}).flatMap(([status, response]) =>
      examplesIn(spec, Number(status), resolve<ResponseObject>(spec, response)),
    ),
  );
}

function examplesIn(spec: Spec, status: number, response: ResponseObject): readonly SpecExample[] {
  const json = mediaTypesOf(spec, response).find(([name]) => name === "application/json")?.[1];
  return Object.entries(json?.examples ?? {}).map(([name, example]) => ({
    name,
    status,
    body: resolve<ExampleObject>(spec, example).value,
  }));
}
