import { encodeBody, withMark } from "./content.js";
import { type Contract, exampleOf, type OperationObject, type Route, routesOf } from "./contract.js";
import { crossOriginHeaders, isPreflight, preflightHeaders } from "./cors.js";
import { identifierHeaders } from "./identifiers.js";
import type { ReceivedRequest } from "./request.js";
import { findScenario, type Scenario, type ScenarioAnswer } from "./scenario.js";

/** What goes back: complete, but for what HTTP itself adds. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly delayMs: number;
}

/** What the local server knows: the contract, its scenarios, and how often each has answered. */
export interface Knowledge {
  readonly contract: Contract;
  readonly scenarios: readonly Scenario[];
  readonly answered: Map<Scenario, number>;
}

/** Answers a request as the real service does. */
export function answerRequest(knowledge: Knowledge, request: ReceivedRequest): Answer {
  if (isPreflight(request)) return answerPreflight(knowledge, request);
  const routes = routesOf(knowledge.contract, request.path);
  const route = routes.get(request.method);
  if (route) return complete(knowledge, request, route.operation, chooseAnswer(knowledge, request, route));
  const fault = routes.size > 0 ? methodNotAllowed([...routes.keys()]) : notFound(knowledge.contract);
  return complete(knowledge, request, { operationId: "", responses: {} }, fault);
}

function answerPreflight({ contract }: Knowledge, request: ReceivedRequest): Answer {
  const headers = { ...crossOriginHeaders(contract), ...preflightHeaders(contract, request) };
  return { status: 204, headers, bytes: new Uint8Array(), delayMs: 0 };
}

function chooseAnswer(knowledge: Knowledge, { headers }: ReceivedRequest, route: Route): ScenarioAnswer {
  const scenario = findScenario(knowledge.scenarios, route, /^bearer \S/i.test(String(headers["authorization"] ?? "")));
  if (!scenario) return exampleOf(knowledge.contract, route.operation) ?? notFound(knowledge.contract);
  const turn = knowledge.answered.get(scenario) ?? 0;
  knowledge.answered.set(scenario, turn + 1);
  return scenario.answers[Math.min(turn, scenario.answers.length - 1)] as ScenarioAnswer;
}

function complete(
  { contract }: Knowledge,
  request: ReceivedRequest,
  operation: OperationObject,
  answer: ScenarioAnswer,
): Answer {
  const { status, body, text = "", byteOrderMark = status < 300, delayMs = 0 } = answer;
  const encoded =
    body === undefined
      ? { bytes: Buffer.from(text, "utf8") }
      : encodeBody(contract, operation, { status, body }, String(request.headers["accept"] ?? "*/*"));
  const bytes = byteOrderMark ? withMark(encoded.bytes) : encoded.bytes;
  const headers = {
    ...crossOriginHeaders(contract),
    ...identifierHeaders(request.headers, status),
    ...("contentType" in encoded && { "Content-Type": encoded.contentType }),
    "Content-Length": String(bytes.length),
    ...answer.headers,
  };
  return { status, headers, bytes, delayMs };
}

/** Answers a request for which something was thrown, with a fault that says what. */
export function answerFailure(knowledge: Knowledge, request: ReceivedRequest, description: string): Answer {
  return complete(
    knowledge,
    request,
    { operationId: "", responses: {} },
    { status: 500, body: faultOf(500, description) },
  );
}

/** A fault of the local server itself, in the form of the service's. */
function faultOf(code: number, description: string): object {
  return { code, description, data: [], source: "LocalServer" };
}

function methodNotAllowed(methods: readonly string[]): ScenarioAnswer {
  const allowed = methods.join(", ");
  return {
    status: 405,
    headers: { Allow: allowed },
    body: faultOf(405, `This path takes ${allowed}.`),
  };
}

function notFound({ paths }: Contract): ScenarioAnswer {
  const known = Object.keys(paths).join(", ");
  return {
    status: 404,
    body: faultOf(60003, `Nothing is there. This server knows ${known}.`),
  };
}
