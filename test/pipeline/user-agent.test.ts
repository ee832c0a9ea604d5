import { describe, expect, test } from "@jest/globals";
import { version } from "../../generated/typescript/operations.js";
import { userAgentPolicy } from "../../src/pipeline/user-agent.js";
import { AbortSource } from "../../src/transport/abort.js";
import { newContext, newRequest, newResponse, respondInTurn } from "../support/pipeline.js";

async function sentWith(suffix?: string, headers: Record<string, string> = {}) {
  const { handler, requests } = respondInTurn(newResponse(200));
  await userAgentPolicy(suffix)(handler)(newRequest(headers), newContext(), new AbortSource());
  return requests[0]?.headers.get("user-agent");
}

describe("The User-Agent", () => {
  test("names this package and its version", async () => {
    expect(await sentWith()).toBe(`partner-center-usage/${version}`);
    expect(await sentWith("")).toBe(`partner-center-usage/${version}`);
  });

  test("ends with what the caller adds", async () => {
    expect(await sentWith("my-app/1.2")).toBe(`partner-center-usage/${version} my-app/1.2`);
  });

  test("that the caller sets stays as it is", async () => {
    expect(await sentWith("my-app/1.2", { "User-Agent": "other/1" })).toBe("other/1");
  });
});
