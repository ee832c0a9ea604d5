import type { OpenAPI3, OperationObject, ParameterObject, ReferenceObject } from "openapi-typescript";

/** The bundled contract: one OpenAPI 3.0.3 document whose references all point into itself. */
export type Contract = OpenAPI3;

/** A schema, or a reference to one, as far as it is read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly xml?: { readonly name?: string; readonly wrapped?: boolean };
}

/** A parameter of an operation, with the name that clients give it. */
export type Parameter = ParameterObject & { name: string; "x-ms-client-name"?: string };

/** One operation of the contract: where it is called and what it takes. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly definition: OperationObject;
  readonly parameters: readonly Parameter[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** Every operation of the contract, in the contract's order. */
export function operationsOf(contract: Contract): Operation[] {
  return Object.entries(contract.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const pathItem = resolve(contract, item);
      const definition = pathItem[method] && resolve<OperationObject>(contract, pathItem[method]);
      if (!definition) return [];
      if (!definition.operationId) {
        throw new Error(`${method.toUpperCase()} ${path} has no operationId. Give it one in openapi.yaml.`);
      }
      const declared = [...(pathItem.parameters ?? []), ...(definition.parameters ?? [])];
      const parameters = declared.map((parameter) => resolve<Parameter>(contract, parameter as Parameter));
      return [{ id: definition.operationId, method, path, definition, parameters }];
    }),
  );
}

/** The named schemas of the contract. */
export function schemasOf(contract: Contract): Record<string, Schema> {
  return (contract.components?.schemas ?? {}) as Record<string, Schema>;
}

/** A schema with its reference followed and its `allOf` merged in. */
export function flattenSchema(contract: Contract, schema: Schema): Schema {
  const resolved = resolve<Schema>(contract, schema);
  const parts = (resolved.allOf ?? []).map((part) => flattenSchema(contract, part));
  return Object.assign({}, ...parts, resolved);
}

/** What a `$ref` into the contract points at; anything else is returned as it is. */
export function resolve<Node extends object>(contract: Contract, node: Node | ReferenceObject): Node {
  if (!("$ref" in node) || typeof node.$ref !== "string") return node as Node;
  let target: unknown = contract;
  for (const step of node.$ref.replace(/^#\//, "").split("/")) {
    target = (target as Record<string, unknown> | undefined)?.[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  if (target === undefined) throw new Error(`Can't resolve $ref ${node.$ref}`);
  return resolve(contract, target as Node | ReferenceObject);
}
