import { routes } from "../../generated/typescript/local-server.js";
import type { ScenarioResponse } from "./scenario.js";

/** The path is in the spec, but not with this method. */
export function methodNotAllowed(methods: readonly string[]): ScenarioResponse {
  const allowed = methods.join(", ");
  return { status: 405, headers: { Allow: allowed }, body: errorBody(405, `This path takes ${allowed}.`) };
}

/** The path is not in the spec. */
export function notFound(): ScenarioResponse {
  const known = [...new Set(routes.map(({ path }) => path))].join(", ");
  return { status: 404, body: errorBody(60003, `Nothing is there. This server knows ${known}.`) };
}

/** Something was thrown while the server handled a request. */
export function internalServerError(description: string): ScenarioResponse {
  return { status: 500, body: errorBody(500, description) };
}

/** An error of the local server itself, in the form of the service's. */
function errorBody(code: number, description: string): object {
  return { code, description, data: [], source: "LocalServer" };
}
