import type { Route, RouteResponse } from "../../generated/typescript/local-server.js";
import { now } from "../clock.js";
import { crossOriginHeaders, isPreflight, preflightHeaders } from "./cors.js";
import { encodeBody, withByteOrderMark } from "./encode-body.js";
import { findScenario } from "./find-scenario.js";
import { identifierHeaders } from "./identifiers.js";
import { type MatchedRoute, matchRoutes } from "./match-route.js";
import { internalServerError, methodNotAllowed, notFound } from "./own-errors.js";
import type { ReceivedRequest } from "./received-request.js";
import type { ScenarioResponse } from "./scenario.js";
import type { ServerState } from "./server-state.js";

/** A response, complete except for what HTTP itself adds. */
export interface LocalResponse {
  readonly status: number;
  /** Later ones replace earlier ones in any letter case; null leaves one out. */
  readonly headers: Readonly<Record<string, string | null>>;
  readonly bytes: Uint8Array;
  readonly delayMs: number;
}

/** The response that the real service would send. */
export function createResponse(state: ServerState, request: ReceivedRequest): LocalResponse {
  if (isPreflight(request)) return preflightResponse(request);
  const matches = matchRoutes(request.path);
  const match = matches.get(request.method);
  if (match) return complete(state, request, chooseResponse(state, request, match), match.route);
  return complete(state, request, matches.size > 0 ? methodNotAllowed([...matches.keys()]) : notFound());
}

/** The response to a request for which something was thrown; the description says what. */
export function createErrorResponse(state: ServerState, request: ReceivedRequest, description: string): LocalResponse {
  return complete(state, request, internalServerError(description));
}

function preflightResponse(request: ReceivedRequest): LocalResponse {
  const headers = { ...crossOriginHeaders(), ...preflightHeaders(request) };
  return { status: 204, headers, bytes: new Uint8Array(), delayMs: 0 };
}

function chooseResponse(state: ServerState, request: ReceivedRequest, match: MatchedRoute): ScenarioResponse {
  // As in the real service, what counts requests and what fails stand in front of what knows customers.
  return state.throttle(now()) ?? state.fault() ?? customerResponse(state, request, match);
}

function customerResponse(state: ServerState, { headers }: ReceivedRequest, match: MatchedRoute): ScenarioResponse {
  const hasToken = /^bearer \S/i.test(String(headers["authorization"] ?? ""));
  const madeUp = hasToken ? madeUpResponse(state, match) : undefined;
  if (madeUp) return madeUp;
  const scenario = findScenario(state.scenarios, match, hasToken);
  if (!scenario) return exampleOf(match.route) ?? notFound();
  const served = state.served.get(scenario) ?? 0;
  state.served.set(scenario, served + 1);
  return scenario.responses[Math.min(served, scenario.responses.length - 1)] as ScenarioResponse;
}

function madeUpResponse({ customers }: ServerState, { route, parameters }: MatchedRoute): ScenarioResponse | undefined {
  if (route.operation !== "getCustomerUsageSummary") return undefined;
  return customers.responseOf(parameters["customer_id"] ?? "");
}

/** The spec's own example of a success, for an operation without scenarios. */
function exampleOf({ responses }: Route): ScenarioResponse | undefined {
  const [status, response] = Object.entries(responses).find(([listed]) => listed.startsWith("2")) ?? [];
  return response?.example === undefined ? undefined : { status: Number(status), body: response.example };
}

function complete(
  state: ServerState,
  request: ReceivedRequest,
  response: ScenarioResponse,
  route?: Route,
): LocalResponse {
  const { status, body, text = "", byteOrderMark = status < 300, delayMs = 0 } = response;
  const accept = String(request.headers["accept"] ?? "*/*");
  const encoded =
    body === undefined
      ? { bytes: Buffer.from(text, "utf8") }
      : encodeBody(body, specifiedResponse(route, status), accept);
  const bytes = byteOrderMark && state.byteOrderMark ? withByteOrderMark(encoded.bytes) : encoded.bytes;
  const headers = {
    ...crossOriginHeaders(),
    ...exampleHeaders(route, status),
    ...identifierHeaders(request.headers, status),
    ...("contentType" in encoded && { "Content-Type": encoded.contentType }),
    "Content-Length": String(bytes.length),
    ...response.headers,
  };
  return { status, headers, bytes, delayMs: delayMs + state.latencyMs() };
}

/** What the spec says of a response; a status that it does not list looks like its 500. */
function specifiedResponse(route: Route | undefined, status: number): RouteResponse {
  return listedResponse(route, status) ?? route?.responses["500"] ?? { headers: {}, mediaTypes: [] };
}

function listedResponse(route: Route | undefined, status: number): RouteResponse | undefined {
  return route?.responses[status];
}

/** The headers of a response for which the spec has an example. */
function exampleHeaders(route: Route | undefined, status: number): Record<string, string> {
  const headers = Object.entries(listedResponse(route, status)?.headers ?? {});
  return Object.fromEntries(headers.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
