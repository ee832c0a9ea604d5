import { once } from "node:events";
import { STATUS_CODES } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { createServer as createTlsServer } from "node:tls";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { selfSigned } from "./self-signed.js";
import type { Exchange, WireCase, WireResponse } from "./wire-case.js";

/** The head of a request: the path is not decoded, the header names keep their case. */
interface RequestHead {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** A request as it came. */
export interface ReceivedRequest extends RequestHead {
  /** The number of its connection, from 1. */
  readonly connection: number;
  /** How long it came after the response before it was sent, in milliseconds. */
  readonly gapMs: number;
}

/** A server on loopback for one run of one case. */
export interface CaseServer {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** How many connections were made, including those that failed during the TLS handshake. */
  connections(): number;
  close(): Promise<void>;
}

const lineBreak = "\r\n";
const byteOrderMarkBytes = Buffer.from([0xef, 0xbb, 0xbf]);
// Short enough to split characters, and the byte order mark itself, between chunks.
const chunkLength = 2;
const noFurtherRequest: WireResponse = { status: 400, body: "The wire case lists no further request." };

/**
 * Starts a server that sends the first exchange's response to the first request, and so on. It works on the bare
 * socket, because an HTTP library would correct or refuse what a case puts on the wire.
 */
export async function startCaseServer(
  exchanges: readonly Exchange[],
  { certificate }: NonNullable<WireCase["server"]> = {},
): Promise<CaseServer> {
  const requests: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let sentAt = performance.now();
  const respond = async (socket: Socket, connection: number, head: RequestHead): Promise<void> => {
    const { response } = exchanges[requests.length] ?? { response: noFurtherRequest };
    requests.push({ ...head, connection, gapMs: Math.round(performance.now() - sentAt) });
    sentAt = await send(socket, response);
  };
  const serve = (socket: Socket): void => {
    const connection = connections;
    void converse(socket, (head) => respond(socket, connection, head));
  };
  const server: Server = certificate ? createTlsServer(selfSigned, serve) : createServer(serve);
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => undefined); // a client may hang up whenever it likes
  });
  server.on("tlsClientError", () => undefined);
  const port = await listenOnce(server);
  return {
    url: `${certificate ? "https" : "http"}://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const usedPorts = new Set<number>();

/** Listens on a port that no case had before: a runner keeps a client for each base URL. */
async function listenOnce(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  if (!usedPorts.has(port)) {
    usedPorts.add(port);
    return port;
  }
  server.close();
  await once(server, "close");
  return listenOnce(server);
}

/** Reads requests off a kept-alive connection, and responds to one after the other. */
async function converse(socket: Socket, respond: (head: RequestHead) => Promise<void>): Promise<void> {
  let received = "";
  try {
    for await (const bytes of socket) {
      received += (bytes as Buffer).toString("latin1");
      for (let end = headEnd(received); end !== -1; end = headEnd(received)) {
        const head = readHead(received.slice(0, end));
        received = received.slice(end + 4);
        await respond(head);
        if (wantsClose(head)) socket.end();
      }
    }
  } catch {
    // The client hung up.
  }
}

function headEnd(received: string): number {
  return received.indexOf(lineBreak + lineBreak);
}

function readHead(head: string): RequestHead {
  const [requestLine = "", ...lines] = head.split(lineBreak);
  const [method = "", ...rest] = requestLine.split(" ");
  const path = rest.slice(0, -1).join(" "); // a client that forgets to encode a space shows it
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  return { method, path, headers };
}

function wantsClose({ headers }: RequestHead): boolean {
  return headers.some(([name, value]) => name.toLowerCase() === "connection" && value.toLowerCase() === "close");
}

/** Sends a response, and gives the time just before its last bytes went out. */
async function send(socket: Socket, response: WireResponse): Promise<number> {
  const { reset, informational = [], delayMs = 0, bodyDelayMs = 0 } = response;
  for (const one of informational) socket.write(headOf(one.status, headerLines(one.headers)));
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
  if (reset) {
    socket.resetAndDestroy();
    return performance.now();
  }
  const { head, body, isCut } = responseBytes(response);
  if (bodyDelayMs > 0) {
    socket.write(head);
    await wait(bodyDelayMs, undefined, { ref: false });
  }
  const sentAt = performance.now();
  socket.write(bodyDelayMs > 0 ? body : Buffer.concat([head, body]));
  if (isCut) socket.end();
  return sentAt;
}

/** What a response is on the wire: the head, the body up to where it is cut, and whether it is. */
export function responseBytes(response: WireResponse): { head: Buffer; body: Buffer; isCut: boolean } {
  const { status = 200, chunked = false, cutAfterBytes = Number.POSITIVE_INFINITY, raw } = response;
  if (raw !== undefined) return { head: Buffer.from(raw, "latin1"), body: Buffer.alloc(0), isCut: true };
  const whole = wholeBody(response);
  const isCut = cutAfterBytes < whole.length;
  const sent = isCut ? whole.subarray(0, cutAfterBytes) : whole;
  const head = headOf(status, [
    ...headerLines(response.headers),
    ...codingLines(response),
    ...framing(response, whole.length),
  ]);
  const body = Buffer.concat([chunked ? inChunks(sent, isCut) : sent, Buffer.from(response.surplus ?? "", "utf8")]);
  return { head, body, isCut };
}

function headOf(status: number, lines: readonly string[]): Buffer {
  const statusLine = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`;
  return Buffer.from([statusLine, ...lines, "", ""].join(lineBreak), "latin1");
}

function headerLines(headers: WireResponse["headers"] = {}): readonly string[] {
  return Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => `${name}: ${value}`));
}

function codingLines({ headers = {}, contentCoding }: WireResponse): readonly string[] {
  const isListed = Object.keys(headers).some((name) => name.toLowerCase() === "content-encoding");
  return contentCoding === undefined || isListed ? [] : [`Content-Encoding: ${contentCoding}`];
}

// The fastest level: some bodies are large, and compressing one blocks every other case.
const fast = { level: 1 };
const compress = {
  gzip: (bytes: Buffer) => gzipSync(bytes, fast),
  deflate: (bytes: Buffer) => deflateSync(bytes, fast),
  br: (bytes: Buffer) => brotliCompressSync(bytes),
};

function wholeBody(response: WireResponse): Buffer {
  const { body = "", bodyBase64, padBytes = 0, byteOrderMark = false, contentCoding } = response;
  const bytes = bodyBase64 === undefined ? Buffer.from(body, "utf8") : Buffer.from(bodyBase64, "base64");
  const whole = Buffer.concat([
    byteOrderMark ? byteOrderMarkBytes : Buffer.alloc(0),
    Buffer.alloc(padBytes, " "),
    bytes,
  ]);
  return contentCoding === undefined ? whole : compress[contentCoding](whole);
}

function framing({ status = 200, headers = {}, chunked = false }: WireResponse, length: number): readonly string[] {
  const listed = Object.keys(headers).map((name) => name.toLowerCase());
  if (chunked) return listed.includes("transfer-encoding") ? [] : ["Transfer-Encoding: chunked"];
  // RFC 9110: these have no body, whatever the length says.
  const hasLength = listed.includes("content-length") || [101, 204, 304].includes(status);
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
