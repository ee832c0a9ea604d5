import { describe, expect, test } from "@jest/globals";
import { idPolicy } from "../../src/pipeline/ids.js";
import { AbortSource } from "../../src/transport/abort.js";
import { newContext, newRequest, newResponse, respondInTurn } from "../support/pipeline.js";

const guid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/;

async function idsOf(headers: Record<string, string> = {}) {
  const { handler, requests } = respondInTurn(newResponse(200));
  const context = newContext();
  await idPolicy()(handler)(newRequest(headers), context, new AbortSource());
  const sent = requests.map(({ headers }) => [headers.get("ms-requestid"), headers.get("ms-correlationid")]);
  return { sent, context };
}

describe("The ids of a call", () => {
  test("are those that the caller gives", async () => {
    const { sent, context } = await idsOf({ "MS-RequestId": "r-1", "MS-CorrelationId": "c-1" });
    expect(sent).toEqual([["r-1", "c-1"]]);
    expect(context).toMatchObject({ requestId: "r-1", correlationId: "c-1" });
  });

  test("are new GUIDs where the caller gives none, and are noted as they are sent", async () => {
    const { sent, context } = await idsOf();
    expect(sent).toEqual([[expect.stringMatching(guid), expect.stringMatching(guid)]]);
    expect(sent).toEqual([[context.requestId, context.correlationId]]);
    expect(context.requestId).not.toBe(context.correlationId);
    expect((await idsOf()).context.requestId).not.toBe(context.requestId);
  });

  test("are given one by one", async () => {
    const { context } = await idsOf({ "MS-CorrelationId": "c-1" });
    expect(context).toMatchObject({ requestId: expect.stringMatching(guid), correlationId: "c-1" });
  });
});
