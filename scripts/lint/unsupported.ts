import type { Schema } from "../openapi/document.js";
import { allowsNull, alternativesOf, schemaName, typesOf } from "../openapi/schemas.js";

/** What a layer of this project cannot carry: where it is, below the object that was looked at, and why. */
export interface Unsupported {
  readonly path: readonly string[];
  readonly message: string;
}

/** The part of a parameter that decides how it is sent. */
export interface ParameterForm {
  readonly in?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly content?: unknown;
  readonly "x-ms-client-name"?: string;
  /** With its references followed. */
  readonly schema?: Schema & { readonly format?: string; readonly uniqueItems?: boolean };
  /** Whether there were references. */
  readonly isSchemaShared?: boolean;
}

const notCarried: Readonly<Record<string, string>> = {
  requestBody:
    "No request body can be sent: the clients for TypeScript, Go and C# would send none, and the one for Kotlin a GET. Remove it.",
  callbacks: "No layer takes callbacks: the clients only call. Remove them.",
  servers: "An operation has the servers of the document in every client. List them at the top of the document.",
  security: "Every client sends its token with every operation. Remove the security of this one.",
};

/** What no client can do of a path: its own servers, and all methods but GET. */
export function unsupportedInPath(pathItem: object): Unsupported[] {
  return Object.entries(pathItem).flatMap(([key, operation]): Unsupported[] => {
    if (key === "servers") return [{ path: [key], message: notCarried["servers"] as string }];
    if (!["put", "post", "delete", "options", "head", "patch", "trace"].includes(key)) return [];
    // One fault, one sentence: the body tells more.
    if ("requestBody" in operation) return [];
    return [{ path: [key], message: "Only a GET can be sent: the client for Kotlin has no other method. Remove it." }];
  });
}

/** What some client cannot do of an operation. */
export function unsupportedInOperation(operation: object): Unsupported[] {
  return Object.keys(operation).flatMap((key): Unsupported[] => {
    const message = notCarried[key];
    return message === undefined ? [] : [{ path: [key], message }];
  });
}

/** What some client cannot do of the statuses of an operation. */
export function unsupportedInResponses(responses: object): Unsupported[] {
  return Object.keys(responses).flatMap((status): Unsupported[] => {
    if (status === "200" || /^[345]\d\d$/.test(status)) return [];
    const message = /^2\d\d$/.test(status)
      ? "A second success cannot be told from 200 by the clients for Go, Java, Kotlin, C# and Ruby. Remove it."
      : "The clients for Kotlin and Python need each status by its number. List the statuses one by one.";
    return [{ path: [status], message }];
  });
}

const nullBesideWrittenOut =
  'In OpenAPI 3.0, null is an alternative to a reference only. List the types instead, such as [object, "null"].';

/** What some client or edition cannot do of a schema: values of several types, unless null is the other. */
export function unsupportedInSchema(schema: Schema): Unsupported[] {
  const message = "A value of several types does not compile in the clients for Go, Java and C#. Give it one type.";
  if (typesOf(schema).length > 1) return [{ path: ["type"], message }];
  const path = [schema.anyOf ? "anyOf" : "oneOf"];
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 1) return [{ path, message }];
  if (alternatives.length === 0 || !allowsNull(schema) || schemaName(schema) !== undefined) return [];
  return [{ path, message: nullBesideWrittenOut }];
}

/** The one way in which every client sends a value at a place. */
const styles: Readonly<Record<string, string>> = { path: "simple", header: "simple", query: "form" };

/** The first thing of a parameter that some client cannot do. */
export function unsupportedInParameter(parameter: ParameterForm): Unsupported | undefined {
  const { in: place = "", style, explode, allowReserved, content, schema = {}, "x-ms-client-name": name } = parameter;
  const expected = styles[place];
  if (expected === undefined)
    return { path: ["in"], message: "Cookies are not sent by the clients for TypeScript, Go and Kotlin. Use a query." };
  if (content !== undefined)
    return { path: ["content"], message: "The client for TypeScript sends no content in a parameter. Use a schema." };
  if (name !== undefined && !/^[a-z][A-Za-z0-9]*$/.test(name))
    return { path: ["x-ms-client-name"], message: `"${name}" is no name in every language. Write it like "pageSize".` };
  if (allowReserved)
    return { path: ["allowReserved"], message: "Every client encodes reserved characters. Remove allowReserved." };
  if (style !== undefined && style !== expected)
    return {
      path: ["style"],
      message: `Go, Java, Kotlin and C# send a ${place} in the style ${expected} only. Use that.`,
    };
  // overlays/clients.yaml makes plain text of these, but only where the schema is written out.
  if (parameter.isSchemaShared && ["date", "date-time", "uuid", "byte", "binary"].includes(schema.format ?? ""))
    return {
      path: ["schema"],
      message: `Java, Kotlin, Rust and Ruby write a shared ${schema.format} in ways of their own. Write the schema out.`,
    };
  if (isScalar(schema)) return undefined;
  if (!isArray(schema))
    return {
      path: ["schema"],
      message: "Go, Kotlin, C# and Ruby send values of one type. Use text, a number, a boolean or a list of one.",
    };
  if (place !== "query")
    return { path: ["schema"], message: `The clients for Go, Kotlin and C# send no list in a ${place}. Use a query.` };
  if (!isScalar(schema.items ?? {}))
    return {
      path: ["schema"],
      message: "Go, Kotlin, C# and Ruby send lists of texts, numbers or booleans. Use one of these.",
    };
  if (schema.uniqueItems)
    return { path: ["schema"], message: "The client for Java makes an unsorted set of it. Remove uniqueItems." };
  if (explode === false)
    return {
      path: ["explode"],
      message: "TypeScript, Go, Java, Kotlin and C# send a list as one parameter for each value. Remove explode.",
    };
  return undefined;
}

function isScalar(schema: Schema): boolean {
  const [type = "", ...others] = typesOf(schema);
  return others.length === 0 && ["string", "number", "integer", "boolean"].includes(type) && !isUnion(schema);
}

function isArray(schema: Schema): boolean {
  return typesOf(schema).join() === "array" && !isUnion(schema);
}

function isUnion({ anyOf, oneOf }: Schema): boolean {
  return anyOf !== undefined || oneOf !== undefined;
}
