import { routes } from "../../generated/typescript/local-server.js";
import type { ReceivedRequest } from "./received-request.js";

/** Lets a page of any origin read a response. There are no cookies and no secrets to keep from it. */
export function crossOriginHeaders(): Record<string, string> {
  const responses = routes.flatMap((route) => Object.values(route.responses));
  return {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": list(responses.flatMap(({ headers }) => Object.keys(headers))),
  };
}

/** Whether a browser asks what a page of another origin may send. */
export function isPreflight({ method, headers }: ReceivedRequest): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** The response to that browser: everything that the spec lists is allowed. */
export function preflightHeaders({ headers }: ReceivedRequest): Record<string, string> {
  return {
    "Access-Control-Allow-Methods": list(routes.map(({ method }) => method)),
    // A wildcard would not cover Authorization.
    "Access-Control-Allow-Headers": list([
      "Authorization",
      "Accept",
      ...routes.flatMap(({ requestHeaders }) => requestHeaders),
    ]),
    ...(headers["access-control-request-private-network"] && { "Access-Control-Allow-Private-Network": "true" }),
  };
}

function list(names: readonly string[]): string {
  return [...new Set(names)].join(", ");
}
