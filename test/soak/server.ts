// A server in a process of its own, so that what it holds is not taken for the client's. It is forked; it sends its URL
// when it listens, and what it saw whenever it gets a message.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { faults, responseTo, success } from "./faults.js";

let requests = 0;
const responses: Record<string, number> = {};

const server = createServer((request, response) => {
  const name = responseTo(++requests);
  responses[name] = (responses[name] ?? 0) + 1;
  response.setHeader("ms-requestid", String(request.headers["ms-requestid"]));
  (faults[name] ?? success)(response);
});
// Closing an idle connection just as it is used again would be a fault that nobody counts.
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on("message", () =>
  server.getConnections((_, connections) => process.send?.({ requests, responses, connections })),
);
process.on("disconnect", () => process.exit());
