import { parameterExample } from "./parameter-example.js";
import type { Parameter, ShownOperation, Spec } from "./spec.js";

/** The operation's request with the example values of the spec, as it is sent. */
export function requestExample(spec: Spec, { method, path, parameters }: ShownOperation): string {
  const server = new URL(spec.servers?.[0]?.url ?? "");
  const examples = parameters.flatMap((parameter) => {
    const value = parameterExample(spec, parameter);
    return value === undefined ? [] : [{ parameter, value }];
  });
  const filled = path.replace(/\{([^}]+)\}/g, (placeholder, name: string) => {
    const example = examples.find(({ parameter }) => parameter.in === "path" && parameter.name === name);
    return example ? encodeURIComponent(String(example.value)) : placeholder;
  });
  const query = examples.flatMap(({ parameter, value }) => (parameter.in === "query" ? queryOf(parameter, value) : []));
  const target = server.pathname.replace(/\/$/, "") + filled + (query.length > 0 ? `?${query.join("&")}` : "");
  const headers = examples.flatMap(({ parameter, value }) =>
    parameter.in === "header" ? `${parameter.name}: ${value}` : [],
  );
  return [
    `${method.toUpperCase()} ${target} HTTP/1.1`,
    `Host: ${server.host}`,
    "Authorization: Bearer <token>",
    "Accept: application/json",
    ...headers,
  ].join("\n");
}

/** A list comes as one pair for each value, unless the spec says that it is joined. */
function queryOf({ name, explode }: Parameter, value: unknown): string[] {
  const values = Array.isArray(value) && explode !== false ? value : [value];
  return values.map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`);
}
