// The service of the bench, in a process of its own: it answers every request with the same bytes and parses nothing,
// so that the clients are what is measured. It sends its port to the process that forked it.
import { type AddressInfo, createServer } from "node:net";
import { answerBody } from "./service.js";

const endOfRequest = "\r\n\r\n";

const head = [
  "HTTP/1.1 200 OK",
  "Content-Type: application/json; charset=utf-8",
  `Content-Length: ${answerBody.length}`,
  "MS-RequestId: 655890ba-4d2b-4d09-a95f-4ea1348686a5",
  "MS-CorrelationId: 1438ea3d-b515-45c7-9ec1-27ee0cc8e6bd",
  "MS-CV: 4Xf0RkqgZEuM8A2s.0",
  "Connection: keep-alive",
  "Keep-Alive: timeout=60", // longer than a round, so that no subject pays for new connections
].join("\r\n");

const answer = Buffer.concat([Buffer.from(head + endOfRequest), answerBody]);

const server = createServer((socket) => {
  let received = "";
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes) => {
    const requests = (received + bytes.toString("latin1")).split(endOfRequest);
    received = requests.pop() ?? "";
    for (const _ of requests) socket.write(answer);
  });
});

server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.once("disconnect", () => process.exit());
