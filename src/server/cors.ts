import { type Contract, operationsOf, type ParameterObject, resolve } from "./contract.js";
import type { ReceivedRequest } from "./request.js";

/** What lets a page of any origin read an answer. There are no cookies and no secrets here to keep from one. */
export function crossOriginHeaders(contract: Contract): Record<string, string> {
  const responses = operationsOf(contract).flatMap(([, { responses }]) => Object.values(responses));
  const names = responses.flatMap((response) => Object.keys(resolve(contract, response).headers ?? {}));
  return { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": list(names) };
}

/** Whether a browser asks what a page of another origin may send. */
export function isPreflight({ method, headers }: ReceivedRequest): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** What that browser is told: whatever the contract lists. */
export function preflightHeaders(contract: Contract, { headers }: ReceivedRequest): Record<string, string> {
  const operations = operationsOf(contract);
  const parameters = operations
    .flatMap(([, operation]) => operation.parameters ?? [])
    .map((parameter) => resolve<ParameterObject>(contract, parameter));
  const names = parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);
  return {
    "Access-Control-Allow-Methods": list(operations.map(([method]) => method.toUpperCase())),
    // A wildcard would not cover Authorization.
    "Access-Control-Allow-Headers": list(["Authorization", "Accept", ...names]),
    ...(headers["access-control-request-private-network"] && { "Access-Control-Allow-Private-Network": "true" }),
  };
}

function list(names: readonly string[]): string {
  return [...new Set(names)].join(", ");
}
