import type { Parameter, Spec } from "../openapi/document.js";
import { type Operation, operationsOf } from "../openapi/operations.js";
import { resolve } from "../openapi/resolve.js";
import { docComment } from "./doc-comment.js";

/** What the client needs to call an operation. */
interface OperationFacts {
  readonly method: string;
  readonly path: string;
  /** The names of the path parameters, in the order in which a caller passes their values. */
  readonly pathParameters: readonly string[];
  /** Where every other parameter goes, "header" or "query", and under which name, by its name in a call's options. */
  readonly options: Readonly<Record<string, readonly [where: string, name: string]>>;
  /** The media type to ask for: the first one that the spec has for responses. */
  readonly accept: string;
}

/** The spec's hosts and operations as a JavaScript module. */
export function operationsModule(spec: Spec): string {
  return `export const version = ${json(spec.info.version)};

export const server = ${json(serversOf(spec)[0])};

export const servers = ${json(serversOf(spec))};

export const operations = ${json(factsById(spec))};

export const calls = {
${operationsOf(spec).map(callFunction).join("\n")}
};
`;
}

/** The declarations for `operationsModule`: its values as literal types, and the arguments of each operation. */
export function operationsDeclarations(spec: Spec): string {
  const operations = operationsOf(spec);
  return `import type { Client } from "openapi-fetch";
import type { operations as Shapes, paths } from "./openapi.js";

/** The version of the spec, and of this package. */
export declare const version: string;

/** The base URL of the service, the first of those in \`servers\`. */
export declare const server: ${literalType(serversOf(spec)[0])};

/** The base URLs of the service; the first is the default. */
export declare const servers: ${literalType(serversOf(spec))};

/** Where each operation is called, and how. */
export declare const operations: {
${operations.map((operation) => `${docComment(describeOperation(operation), "  ")}  readonly ${operation.id}: ${literalType(factsOf(spec, operation))};`).join("\n")}
};

/** What openapi-fetch is told of a call. */
export interface CallInit {
  readonly params: {
    readonly path: Record<string, unknown>;
    readonly header: Record<string, unknown>;
    readonly query: Record<string, unknown>;
  };
  readonly headers: Readonly<Record<string, string | null | undefined>>;
  readonly parseAs: "stream";
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Calls each operation through openapi-fetch, which leaves the body of a success unread. */
export declare const calls: {
${operations.map(({ id }) => `  readonly ${id}: (http: Client<paths>, init: CallInit) => Promise<{ readonly error?: unknown; readonly response: Response }>;`).join("\n")}
};

/** The values that a caller passes for the path of each operation. */
export interface PathArguments {
${operations
  .map(
    (operation) =>
      `  ${operation.id}: [${pathParametersOf(operation)
        .map((parameter) => `${clientName(parameter)}: ${shapeOf(operation, parameter)}`)
        .join(", ")}];`,
  )
  .join("\n")}
}

/** What a caller may or must pass besides. */
export interface OperationOptions {
${operations
  .map(
    (operation) =>
      `  ${operation.id}: {\n${optionParametersOf(operation)
        .map((parameter) => optionDeclaration(operation, parameter))
        .join("\n")}\n  };`,
  )
  .join("\n")}
}
`;
}

function factsById(spec: Spec): Record<string, OperationFacts> {
  return Object.fromEntries(operationsOf(spec).map((operation) => [operation.id, factsOf(spec, operation)]));
}

function factsOf(spec: Spec, operation: Operation): OperationFacts {
  const responses = Object.values(operation.definition.responses ?? {}).map((response) => resolve(spec, response));
  const mediaTypes = responses.flatMap((response) => Object.keys(response.content ?? {}));
  return {
    method: operation.method,
    path: operation.path,
    pathParameters: pathParametersOf(operation).map(({ name }) => name),
    options: Object.fromEntries(
      optionParametersOf(operation).map((parameter) => [clientName(parameter), [parameter.in, parameter.name]]),
    ),
    accept: mediaTypes[0] ?? "*/*",
  };
}

function callFunction({ id, method, path }: Operation): string {
  return `  ${id}: (http, init) => http.${method.toUpperCase()}(${JSON.stringify(path)}, init),`;
}

function serversOf(spec: Spec): string[] {
  return (spec.servers ?? []).map(({ url }) => url);
}

/** In the order of the path, which is the order a reader expects. */
function pathParametersOf({ path, parameters }: Operation): Parameter[] {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  return inPath.sort((one, other) => path.indexOf(`{${one.name}}`) - path.indexOf(`{${other.name}}`));
}

function optionParametersOf({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in === "header" || parameter.in === "query");
}

/** `x-ms-client-name`, or the wire's name in camel case. */
export function clientName(parameter: Parameter): string {
  const words = parameter.name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const camelCase = words.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join("");
  return parameter["x-ms-client-name"] ?? camelCase;
}

function shapeOf({ id }: Operation, parameter: Parameter): string {
  return `NonNullable<Shapes["${id}"]["parameters"]["${parameter.in}"]>["${parameter.name}"]`;
}

function optionDeclaration(operation: Operation, parameter: Parameter): string {
  const destination =
    parameter.in === "header"
      ? `Sent as the header \`${parameter.name}\`.`
      : `Sent in the query as \`${parameter.name}\`.`;
  const optional = parameter.required ? "" : "?";
  const type = shapeOf(operation, parameter) + (parameter.required ? "" : " | undefined");
  return `${docComment(`${parameter.description ?? ""}\n${destination}`, "    ")}    ${clientName(parameter)}${optional}: ${type};`;
}

function describeOperation({ definition }: Operation): string {
  return [`${definition.summary}.`, definition.description].filter(Boolean).join("\n\n");
}

/** A value as the narrowest TypeScript type that it has. */
function literalType(value: unknown): string {
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `readonly ${JSON.stringify(key)}: ${literalType(member)}`,
  );
  return `{ ${members.join("; ")} }`;
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
