/** The part of an OpenAPI document that the local server reads. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
}

export interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: string;
}

export interface ResponseObject {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
}

export interface MediaTypeObject {
  readonly schema?: Schema | Reference;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown } | Reference>>;
}

export interface Schema {
  readonly properties?: Readonly<Record<string, Schema | Reference>>;
  readonly items?: Schema | Reference;
  readonly allOf?: readonly (Schema | Reference)[];
  readonly xml?: { readonly name?: string };
}

export interface Reference {
  readonly $ref: string;
}

/** An operation that a request meets, with the values that its path holds. */
export interface Route {
  readonly operation: OperationObject;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a reference points at; anything else is returned as it is. */
export function resolve<Node extends object>(contract: Contract, node: Node | Reference): Node {
  if (!("$ref" in node)) return node;
  let target: unknown = contract;
  for (const step of node.$ref.replace(/^#\//, "").split("/")) {
    target = (target as Record<string, unknown>)[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return resolve(contract, target as Node | Reference);
}

/** The methods that the contract has for a path, with their operations; empty for an unknown path. */
export function routesOf(contract: Contract, path: string): ReadonlyMap<string, Route> {
  for (const [template, pathItem] of Object.entries(contract.paths)) {
    const parameters = matchPath(template, path);
    if (!parameters) continue;
    const methods = operationsIn(pathItem);
    return new Map(methods.map(([method, operation]) => [method.toUpperCase(), { operation, parameters }]));
  }
  return new Map();
}

/** All operations of the contract, with the method of each. */
export function operationsOf({ paths }: Contract): [method: string, operation: OperationObject][] {
  return Object.values(paths).flatMap(operationsIn);
}

function operationsIn(pathItem: Contract["paths"][string]): [method: string, operation: OperationObject][] {
  return Object.entries(pathItem).filter(([, operation]) => operation.operationId !== undefined);
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const expected = template.split("/");
  const actual = path.split("/");
  if (expected.length !== actual.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const value = actual[index] ?? "";
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name === undefined ? segment !== value : value === "") return undefined;
    if (name !== undefined) parameters[name] = decodeSegment(value);
  }
  return parameters;
}

/** A segment whose percent-encoding is broken is an id like any other, and no GUID. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** What the contract says of an operation's answer; a status that it does not list looks like its 500. */
export function responseOf(contract: Contract, operation: OperationObject, status: number): ResponseObject {
  const response = operation.responses[status] ?? operation.responses["default"] ?? operation.responses["500"];
  return response ? resolve(contract, response) : {};
}

/** The contract's own example of a success: what an operation without scenarios answers. */
export function exampleOf(
  contract: Contract,
  operation: OperationObject,
): { status: number; body: unknown } | undefined {
  const status = Number(Object.keys(operation.responses).find((listed) => listed.startsWith("2")));
  const [mediaType] = Object.values(responseOf(contract, operation, status).content ?? {});
  const [example] = Object.values(mediaType?.examples ?? {});
  return example && { status, body: resolve<{ value?: unknown }>(contract, example).value };
}
