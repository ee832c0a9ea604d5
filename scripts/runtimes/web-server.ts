import type { IncomingMessage, ServerResponse } from "node:http";
import { serveOnLoopback } from "../support/loopback.js";

/** A request for one of the responses, as it arrived. A preflight has the method `OPTIONS`. */
export interface ReceivedRequest {
  readonly method: string;
  readonly headers: IncomingMessage["headers"];
  /** Whether the browser closed the connection before it had the whole response. */
  readonly cut: Promise<boolean>;
}

/** A server on loopback that serves a page and responds as the service does. */
export interface WebServer {
  readonly origin: string;
  /** The requests for a response, by the name of the response. */
  requestsFor(name: string): readonly ReceivedRequest[];
  close(): Promise<void>;
}

interface AttemptedRequest {
  readonly headers: IncomingMessage["headers"];
  /** The number of the attempt, counted by the request id. */
  readonly attempt: number;
}

type Respond = (response: ServerResponse, request: AttemptedRequest) => void;

const byteOrderMark = "\ufeff";
const json = { "Content-Type": "application/json; charset=utf-8" };
const summary = `${byteOrderMark}{"resourceName":"玉山茶行","totalCost":31.40159265358979323846}`;
const errorBody = `${byteOrderMark}{"code":3000,"description":"No usage."}`;
const summaryInXml = `${byteOrderMark}<CustomerUsageSummary><resourceName>玉山茶行</resourceName><totalCost>31.40159265358979323846</totalCost></CustomerUsageSummary>`;
const success: Respond = (response) => void response.writeHead(200, json).end(summary);
const silence: Respond = () => undefined;
const reset: Respond = (response) => void response.socket?.resetAndDestroy();
const cut: Respond = (response) => {
  response.writeHead(200, { ...json, "Content-Length": "1000" }).write(summary);
  setTimeout(() => response.socket?.destroy(), 50);
};
const errorResponse =
  (status: number): Respond =>
  (response) =>
    void response.writeHead(status).end();

/** The responses by name. A base URL selects one by its path, such as `/noUsage`. */
const responses: Readonly<Record<string, Respond>> = {
  success,
  noUsage: (response) => void response.writeHead(404, json).end(errorBody),
  unavailableOnce: (response, request) => (request.attempt > 1 ? success : errorResponse(503))(response, request),
  resetOnce: (response, request) => (request.attempt > 1 ? success : reset)(response, request),
  cutOnce: (response, request) => (request.attempt > 1 ? success : cut)(response, request),
  silenceOnce: (response, request) => (request.attempt > 1 ? success : silence)(response, request),
  tokenExpired: (response, request) =>
    (request.headers.authorization === "Bearer renewed" ? success : errorResponse(401))(response, request),
  asXml: (response) => void response.writeHead(200, { "Content-Type": "application/xml" }).end(summaryInXml),
  wrongType: (response) => void response.writeHead(200, json).end(`{"totalCost":"12"}`),
  silence,
  silenceInBody: (response) => void response.writeHead(200, json).write(summary.slice(0, 20)),
  redirect: (response) => void response.writeHead(302, { Location: "/success/v1/elsewhere" }).end(),
  reset,
  withoutCors: success,
};

// A wildcard would not cover Authorization.
const crossOrigin = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "authorization, ms-requestid, ms-correlationid, ms-cv",
  "Access-Control-Expose-Headers": "ms-requestid, ms-correlationid, ms-cv",
};

/** Starts a server that also serves files, by their paths. */
export async function startWebServer(
  files: Readonly<Record<string, readonly [type: string, text: string]>>,
): Promise<WebServer> {
  const received = new Map<string, ReceivedRequest[]>();
  const { url, close } = await serveOnLoopback((request, response) => {
    const [type, text] = files[request.url ?? ""] ?? [];
    if (type) return void response.writeHead(200, { "Content-Type": type }).end(text);
    const name = /^\/(\w+)\/v1\//.exec(request.url ?? "")?.[1] ?? "";
    const respond = responses[name];
    if (!respond) return void response.writeHead(204).end();
    const requests = received.get(name) ?? [];
    received.set(name, requests);
    const { method = "", headers } = request;
    const cut = new Promise<boolean>((resolve) => response.once("close", () => resolve(!response.writableFinished)));
    requests.push({ method, headers, cut });
    if (name !== "withoutCors") for (const header of Object.entries(crossOrigin)) response.setHeader(...header);
    if (method === "OPTIONS") return void response.writeHead(204).end();
    response.setHeader("ms-cv", "vector-of-the-service");
    const underItsIds = requests.filter(
      (one) => one.method === method && one.headers["ms-requestid"] === headers["ms-requestid"],
    );
    respond(response, { headers, attempt: underItsIds.length });
  });
  return {
    origin: url,
    requestsFor: (name) => received.get(name) ?? [],
    close,
  };
}
