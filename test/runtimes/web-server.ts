import type { IncomingMessage, ServerResponse } from "node:http";
import { serveOnLoopback } from "../support/loopback.js";

/** A request for an answer of the service, as it arrived; preflights have method `OPTIONS`. */
export interface ReceivedRequest {
  readonly method: string;
  readonly headers: IncomingMessage["headers"];
  /** Whether the browser hung up before it had the whole answer. */
  readonly cut: Promise<boolean>;
}

/** A server on loopback that serves a page, and answers as the service does. */
export interface WebServer {
  readonly origin: string;
  /** What was asked of an answer, by its name. */
  requestsFor(name: string): readonly ReceivedRequest[];
  close(): Promise<void>;
}

interface Asked {
  readonly headers: IncomingMessage["headers"];
  /** The how manieth request it is under its ids: that of an attempt. */
  readonly attempt: number;
}

type Answer = (response: ServerResponse, asked: Asked) => void;

const mark = "\ufeff";
const json = { "Content-Type": "application/json; charset=utf-8" };
const summary = `${mark}{"resourceName":"玉山茶行","totalCost":31.40159265358979323846}`;
const fault = `${mark}{"code":3000,"description":"No usage."}`;
const summaryInXml = `${mark}<CustomerUsageSummary><resourceName>玉山茶行</resourceName><totalCost>31.40159265358979323846</totalCost></CustomerUsageSummary>`;
const success: Answer = (response) => void response.writeHead(200, json).end(summary);
const silence: Answer = () => undefined;
const reset: Answer = (response) => void response.socket?.resetAndDestroy();
const cut: Answer = (response) => {
  response.writeHead(200, { ...json, "Content-Length": "1000" }).write(summary);
  setTimeout(() => response.socket?.destroy(), 50);
};
const refusal =
  (status: number): Answer =>
  (response) =>
    void response.writeHead(status).end();

/** What is answered below a path, such as `/noUsage`, which a base URL names. */
const answers: Readonly<Record<string, Answer>> = {
  success,
  noUsage: (response) => void response.writeHead(404, json).end(fault),
  unavailableOnce: (response, asked) => (asked.attempt > 1 ? success : refusal(503))(response, asked),
  resetOnce: (response, asked) => (asked.attempt > 1 ? success : reset)(response, asked),
  cutOnce: (response, asked) => (asked.attempt > 1 ? success : cut)(response, asked),
  silenceOnce: (response, asked) => (asked.attempt > 1 ? success : silence)(response, asked),
  tokenExpired: (response, asked) =>
    (asked.headers.authorization === "Bearer renewed" ? success : refusal(401))(response, asked),
  asXml: (response) => void response.writeHead(200, { "Content-Type": "application/xml" }).end(summaryInXml),
  breach: (response) => void response.writeHead(200, json).end(`{"totalCost":"12"}`),
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

/** Starts a server whose page holds the files by their paths. */
export async function startWebServer(
  files: Readonly<Record<string, readonly [type: string, text: string]>>,
): Promise<WebServer> {
  const received = new Map<string, ReceivedRequest[]>();
  const { url, close } = await serveOnLoopback((request, response) => {
    const [type, text] = files[request.url ?? ""] ?? [];
    if (type) return void response.writeHead(200, { "Content-Type": type }).end(text);
    const name = /^\/(\w+)\/v1\//.exec(request.url ?? "")?.[1] ?? "";
    const answer = answers[name];
    if (!answer) return void response.writeHead(204).end();
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
    answer(response, { headers, attempt: underItsIds.length });
  });
  return {
    origin: url,
    requestsFor: (name) => received.get(name) ?? [],
    close,
  };
}
