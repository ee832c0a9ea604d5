import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { LocalServerError } from "./local-server-error.js";

/** Lets a server listen on 127.0.0.1, and returns its port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  }).catch((error: NodeJS.ErrnoException) => {
    throw describeError(error, port);
  });
}

function describeError(error: NodeJS.ErrnoException, port: number): LocalServerError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another port; 0 takes any that is free.`,
    EACCES: `Port ${port} needs special rights. Choose one above 1023; 0 takes any that is free.`,
    ERR_SOCKET_BAD_PORT: "A port is an integer from 0 to 65535; 0 takes any that is free.",
  };
  const message = reasons[error.code ?? ""] ?? `The local server cannot listen: ${error.message}.`;
  return new LocalServerError(message, { cause: error });
}
