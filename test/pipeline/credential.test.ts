import { describe, expect, jest, test } from "@jest/globals";
import type { Credential, TokenRequest } from "../../src/credential/credential.js";
import { tokenProvider } from "../../src/credential/token-provider.js";
import { credentialPolicy } from "../../src/pipeline/credential.js";
import type { PipelineHandler } from "../../src/pipeline/pipeline.js";
import { newContext, newResponse, send } from "../support/pipeline.js";

const scope = "https://api.partnercenter.microsoft.com/.default";

describe("The token of an attempt", () => {
  /** A service that accepts one token, and notes what it was sent. */
  const service = (accepted: string, headers: Record<string, string> = {}) => {
    const sent: string[] = [];
    const handler: PipelineHandler = async (_, context) => {
      const token = context.tokens.last;
      sent.push(token);
      return newResponse(token === accepted ? 200 : 401, headers);
    };
    return { sent, handler };
  };

  test("is asked for at every attempt", async () => {
    let count = 0;
    const { sent, handler } = service("none");
    const withToken = credentialPolicy(async ({ forceRefresh }) => (forceRefresh ? `t-${count}` : `t-${++count}`))(
      handler,
    );
    await send(withToken);
    await send(withToken);
    expect(sent).toEqual(["t-1", "t-2"]);
  });

  test("is renewed once after a 401, and the request sent again", async () => {
    const { sent, handler } = service("new");
    const withToken = credentialPolicy(async ({ forceRefresh }) => (forceRefresh ? "new" : "old"))(handler);
    expect((await send(withToken)).status).toBe(200);
    expect(sent).toEqual(["old", "new"]);
  });

  test("that is refused after the refresh, too, is not renewed again", async () => {
    const { sent, handler } = service("none");
    const withToken = credentialPolicy(async ({ forceRefresh }) => (forceRefresh ? "new" : "old"))(handler);
    expect((await send(withToken)).status).toBe(401);
    expect(sent).toHaveLength(2);
  });

  test("that is refused in any form is renewed once, and not at each of the calls that follow", async () => {
    let count = 0;
    const { sent, handler } = service("none");
    const credential: Credential = {
      getToken: async () => ({ token: `t-${++count}`, expiresOnTimestamp: Date.now() + 3_600_000 }),
    };
    const withToken = credentialPolicy(tokenProvider(credential, scope))(handler);
    for (let index = 0; index < 20; index++) expect((await send(withToken)).status).toBe(401);
    expect({ tokens: count, requests: sent.length }).toEqual({ tokens: 2, requests: 21 });
  });

  test("is renewed again when the pause after such a 401 is over", async () => {
    const { sent, handler } = service("t-3");
    let count = 0;
    const withToken = credentialPolicy(async ({ forceRefresh }) => `t-${forceRefresh ? ++count : count}`)(handler);
    await send(withToken);
    await send(withToken);
    expect(sent).toEqual(["t-0", "t-1", "t-1"]);
    count = 2;
    const time = performance.now() + 31_000;
    const clock = jest.spyOn(performance, "now").mockReturnValue(time);
    expect((await send(withToken)).status).toBe(200);
    clock.mockRestore();
  });

  test("that cannot be renewed is not sent twice", async () => {
    const { sent, handler } = service("none");
    expect((await send(credentialPolicy(tokenProvider("static", scope))(handler))).status).toBe(401);
    expect(sent).toEqual(["static"]);
  });

  test("is renewed once for calls side by side, and for those that come back late", async () => {
    let refreshes = 0;
    const { handler } = service("new");
    const withToken = credentialPolicy(async ({ forceRefresh }) => {
      if (forceRefresh) refreshes++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return forceRefresh ? "new" : "old";
    })(handler);
    const responses = await Promise.all(Array.from({ length: 20 }, () => send(withToken)));
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await send(withToken)).status).toBe(200);
    expect(refreshes).toBe(1);
  });

  test("whose refresh fails is asked for again by the next call", async () => {
    let refreshes = 0;
    const { handler } = service("new");
    const withToken = credentialPolicy(async ({ forceRefresh }) => {
      if (!forceRefresh) return "old";
      if (++refreshes === 1) throw new Error("Entra is down");
      return "new";
    })(handler);
    await expect(send(withToken)).rejects.toThrow("Entra is down");
    expect((await send(withToken)).status).toBe(200);
  });

  test("whose refresh hangs is asked for again by the first call after that time", async () => {
    let refreshes = 0;
    const { handler } = service("new");
    const withToken = credentialPolicy(({ forceRefresh }) => {
      if (!forceRefresh) return Promise.resolve("old");
      return ++refreshes === 1 ? new Promise(() => {}) : Promise.resolve("new");
    })(handler);
    const limited = () => send(withToken, newContext({ attemptTimeoutMs: 20 }));
    const waiting = [limited(), limited()];
    for (const one of waiting) await expect(one).rejects.toMatchObject({ scope: "token", timeoutMs: 20 });
    expect((await limited()).status).toBe(200);
    expect(refreshes).toBe(2);
  });

  test.each([
    ["the claims of a challenge", `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`, 1],
    ["none without a challenge", "OAuth realm=urn:cpsvc:cpid:1", 0],
    ["none that cannot be read", 'Bearer claims="bm8ganNvbg=="', 0],
  ])("is renewed with %s", async (_, challenge, count) => {
    const asked: TokenRequest[] = [];
    const { handler } = service("new", { "WWW-Authenticate": challenge });
    const credential: Credential = {
      getToken: async (_, request) => {
        asked.push(request);
        return { token: request.forceRefresh ? "new" : "old", expiresOnTimestamp: Date.now() + 3_600_000 };
      },
    };
    expect((await send(credentialPolicy(tokenProvider(credential, scope))(handler))).status).toBe(200);
    expect(asked.map(({ claims }) => claims)).toEqual([undefined, count ? '{"access_token":{}}' : undefined]);
    expect(asked[1]?.enableCae).toBe(count ? true : undefined);
  });
});
