import { once } from "node:events";
import { STATUS_CODES } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Exchange, WireResponse } from "./wire-case.js";

/** A request as it came: the path is not decoded, the header names keep their case. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** A server on loopback for one run of one case. */
export interface CaseServer {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

const lineBreak = "\r\n";
const mark = Buffer.from([0xef, 0xbb, 0xbf]);
// Splits characters and the mark itself between chunks.
const chunkLength = 2;
const noFurtherRequest: WireResponse = { status: 400, body: "The wire case lists no further request." };

/**
 * Starts a server that answers the first request with the first exchange, and so on. It works on the bare socket,
 * because an HTTP library would mend or refuse what a case wants on the wire.
 */
export async function startCaseServer(exchanges: readonly Exchange[]): Promise<CaseServer> {
  const requests: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  const answer = (request: ReceivedRequest): WireResponse => {
    const exchange = exchanges[requests.length];
    requests.push(request);
    return exchange?.response ?? noFurtherRequest;
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => undefined); // a client may hang up whenever it likes
    void converse(socket, answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Reads requests off a kept-alive connection and answers them one after the other. */
async function converse(socket: Socket, answer: (request: ReceivedRequest) => WireResponse): Promise<void> {
  let received = "";
  try {
    for await (const bytes of socket) {
      received += (bytes as Buffer).toString("latin1");
      const end = received.indexOf(lineBreak + lineBreak);
      if (end === -1) continue;
      const request = readHead(received.slice(0, end));
      received = received.slice(end + 4);
      await send(socket, answer(request));
      if (wantsClose(request)) socket.end();
    }
  } catch {
    // The client hung up.
  }
}

function readHead(head: string): ReceivedRequest {
  const [requestLine = "", ...lines] = head.split(lineBreak);
  const [method = "", ...rest] = requestLine.split(" ");
  const path = rest.slice(0, -1).join(" "); // a client that forgets to encode a space shows it
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  return { method, path, headers };
}

function wantsClose({ headers }: ReceivedRequest): boolean {
  return headers.some(([name, value]) => name.toLowerCase() === "connection" && value.toLowerCase() === "close");
}

async function send(socket: Socket, response: WireResponse): Promise<void> {
  const { reset, delayMs = 0, bodyDelayMs = 0 } = response;
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
  if (reset) {
    socket.resetAndDestroy();
    return;
  }
  const { head, body, isCut } = responseBytes(response);
  if (bodyDelayMs > 0) {
    socket.write(head);
    await wait(bodyDelayMs, undefined, { ref: false });
    socket.write(body);
  } else {
    socket.write(Buffer.concat([head, body]));
  }
  if (isCut) socket.end();
}

/** What a response is on the wire: the head, the body up to where it is cut, and whether it is. */
export function responseBytes(response: WireResponse): { head: Buffer; body: Buffer; isCut: boolean } {
  const { status = 200, chunked = false, cutAfterBytes = Number.POSITIVE_INFINITY } = response;
  const whole = wholeBody(response);
  const isCut = cutAfterBytes < whole.length;
  const sent = isCut ? whole.subarray(0, cutAfterBytes) : whole;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    ...Object.entries(response.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    ...framing(response, whole.length),
  ];
  const head = Buffer.from(lines.join(lineBreak) + lineBreak + lineBreak, "latin1");
  return { head, body: chunked ? inChunks(sent, isCut) : sent, isCut };
}

function wholeBody({ body = "", bodyBase64, byteOrderMark = false }: WireResponse): Buffer {
  const bytes = bodyBase64 === undefined ? Buffer.from(body, "utf8") : Buffer.from(bodyBase64, "base64");
  return byteOrderMark ? Buffer.concat([mark, bytes]) : bytes;
}

function framing({ status = 200, headers = {}, chunked = false }: WireResponse, length: number): readonly string[] {
  const listed = Object.keys(headers).map((name) => name.toLowerCase());
  if (chunked) return listed.includes("transfer-encoding") ? [] : ["Transfer-Encoding: chunked"];
  // RFC 9110: these two have no body, whatever the length says.
  const hasLength = listed.includes("content-length") || status === 204 || status === 304;
  return hasLength ? [] : [`Content-Length: ${length}`];
}

function inChunks(bytes: Buffer, isCut: boolean): Buffer {
  const chunks: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += chunkLength) {
    const chunk = bytes.subarray(start, start + chunkLength);
    chunks.push(Buffer.from(chunk.length.toString(16) + lineBreak), chunk, Buffer.from(lineBreak));
  }
  if (!isCut) chunks.push(Buffer.from(`0${lineBreak}${lineBreak}`));
  return Buffer.concat(chunks);
}
