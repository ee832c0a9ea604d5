import type { Transport, TransportResponse } from "../../transport/transport.js";

/** A response as it came, and the token that asked for it. */
export interface Captured {
  readonly response: TransportResponse;
  readonly token: string;
}

/** Keeps the last response that a transport gave, untouched by what the client makes of it. */
export function captureResponses(transport: Transport): {
  readonly transport: Transport;
  /** The last response during a call. Undefined when the last attempt got none. */
  during(call: () => Promise<unknown>): Promise<{ readonly captured: Captured | undefined; readonly error: unknown }>;
} {
  let captured: Captured | undefined;
  return {
    transport: async (request) => {
      captured = undefined;
      const response = await transport(request);
      captured = { response, token: request.headers["authorization"]?.replace(/^Bearer /, "") ?? "" };
      return response;
    },
    during: async (call) => {
      captured = undefined;
      const error = await call().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      return { captured, error };
    },
  };
}
