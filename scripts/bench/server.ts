// The service of the bench, in a process of its own. It sends the same bytes for every request and parses nothing, so that
// the clients are what is measured. It sends its port to the process that forked it.
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";

const spec = JSON.parse(readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8"));
const { LegacySummary, AzurePlanSummary } = spec.components.examples;
// Both field sets of a summary, about 1 kB, after the byte order mark that the service sends.
const body = Buffer.from(
  `\ufeff${JSON.stringify({ ...LegacySummary.value, ...AzurePlanSummary.value }, undefined, 2)}`,
);

const endOfHead = "\r\n\r\n";
const head = [
  "HTTP/1.1 200 OK",
  "Content-Type: application/json; charset=utf-8",
  `Content-Length: ${body.length}`,
  "MS-RequestId: 655890ba-4d2b-4d09-a95f-4ea1348686a5",
  "MS-CorrelationId: 1438ea3d-b515-45c7-9ec1-27ee0cc8e6bd",
  "MS-CV: 4Xf0RkqgZEuM8A2s.0",
  "Connection: keep-alive",
  "Keep-Alive: timeout=60", // longer than a round, so that no client pays for new connections
].join("\r\n");
const response = Buffer.concat([Buffer.from(head + endOfHead), body]);

const server = createServer((socket) => {
  let received = "";
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes) => {
    const requests = (received + bytes.toString("latin1")).split(endOfHead);
    received = requests.pop() ?? "";
    for (const _ of requests) socket.write(response);
  });
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
