import { randomBytes, randomUUID } from "node:crypto";
import type { ReceivedRequest } from "./received-request.js";

/** The headers by which a response is traced: those of the request, or new ones. A 429 carries only the first two. */
export function identifierHeaders(request: ReceivedRequest["headers"], status: number): Record<string, string> {
  const ids = {
    "MS-CorrelationId": received(request, "ms-correlationid") ?? randomUUID(),
    "MS-RequestId": received(request, "ms-requestid") ?? randomUUID(),
  };
  if (status === 429) return ids;
  return {
    ...ids,
    "MS-CV": received(request, "ms-cv") ?? `${randomBytes(12).toString("base64url").replace(/[-_]/g, "x")}.0`,
    "MS-ServerId": randomBytes(4).toString("hex"),
    "Request-Context": "appId=cid-v1:00000000-0000-0000-0000-000000000000",
  };
}

function received(headers: ReceivedRequest["headers"], name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
