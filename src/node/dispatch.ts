import type { Dispatcher } from "undici";
import { type AbortSignalLike, reasonOf } from "../transport/abort.js";
import { codingsOf } from "../transport/content-coding.js";
import { GrowingBytes } from "../transport/growing-bytes.js";
import type { TransportRequest, TransportResponse } from "../transport/transport.js";
import { decompress } from "./decompress.js";

/** A response before its body is decompressed. */
type RawResponse = Pick<TransportResponse, "status" | "headers" | "body" | "isTooLarge">;

/** Sends a request by a dispatcher of undici, and decompresses the body. */
export async function sendByDispatcher(dispatcher: Dispatcher, request: TransportRequest): Promise<TransportResponse> {
  const received = await receive(dispatcher, request);
  const { status, headers, body, isTooLarge } = received;
  const codings = codingsOf(headers);
  if (isTooLarge || codings.length === 0 || body.length === 0) return received;
  return { status, headers, ...(await decompress(body, codings, request.maxBodyBytes)) };
}

function receive(dispatcher: Dispatcher, request: TransportRequest): Promise<RawResponse> {
  const { maxBodyBytes, signal } = request;
  return new Promise((resolve, reject) => {
    const bytes = new GrowingBytes();
    let head: Pick<RawResponse, "status" | "headers">;
    let started: Dispatcher.DispatchController | undefined;
    if (signal.aborted) throw reasonOf(signal);
    const stopFollowing = followSignal(signal, (reason) => {
      reject(reason); // the request may still be waiting for a connection
      started?.abort(reason);
    });
    dispatcher.dispatch(dispatchOptions(request), {
      onRequestStart(controller) {
        started = controller;
        if (signal.aborted) controller.abort(reasonOf(signal) as Error);
      },
      onResponseStart(_, status, rawHeaders) {
        head = { status, headers: headersOf(rawHeaders) };
      },
      onResponseData(controller, chunk) {
        if (bytes.length + chunk.length <= maxBodyBytes) {
          bytes.append(chunk);
          return;
        }
        stopFollowing();
        resolve({ ...head, body: new Uint8Array(), isTooLarge: true });
        controller.abort(new Error("The body is larger than maxBodyBytes."));
      },
      onResponseEnd() {
        stopFollowing();
        resolve({ ...head, body: bytes.joined() });
      },
      onResponseError(_, error) {
        stopFollowing();
        reject(error);
      },
    });
  });
}

function dispatchOptions({ url, method, headers, body }: TransportRequest): Dispatcher.DispatchOptions {
  const pathStart = url.indexOf("/", "https://".length);
  return {
    origin: url.slice(0, pathStart),
    path: url.slice(pathStart),
    method: method as Dispatcher.HttpMethod,
    headers,
    body: body ? new Uint8Array(body) : null,
  };
}

/** Aborts with the signal. */
function followSignal(signal: AbortSignalLike, abort: (reason: Error) => void): () => void {
  const listener = () => abort(reasonOf(signal) as Error);
  signal.addEventListener("abort", listener);
  return () => signal.removeEventListener("abort", listener);
}

function headersOf(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(raw)) {
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return headers;
}
