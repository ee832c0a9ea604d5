import type { OperationObject } from "openapi-typescript";
import type { Parameter, Spec } from "./document.js";
import { resolve } from "./resolve.js";

/** One operation of a spec: where it is called and what it takes. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly definition: OperationObject;
  readonly parameters: readonly Parameter[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** Every operation of the spec, in the spec's order. */
export function operationsOf(spec: Spec): Operation[] {
  return Object.entries(spec.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const pathItem = resolve(spec, item);
      const definition = pathItem[method] && resolve<OperationObject>(spec, pathItem[method]);
      if (!definition) return [];
      if (!definition.operationId) {
        throw new Error(`${method.toUpperCase()} ${path} has no operationId. Give it one in openapi.yaml.`);
      }
      const declared = [...(pathItem.parameters ?? []), ...(definition.parameters ?? [])];
      const parameters = declared.map((parameter) => resolve<Parameter>(spec, parameter as Parameter));
      return [{ id: definition.operationId, method, path, definition, parameters }];
    }),
  );
}
