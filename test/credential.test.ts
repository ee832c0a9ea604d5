import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { Credential, Send, TokenRequest } from "../src/call.js";
import { type ProvideToken, tokenProvider, withCredential } from "../src/credential.js";
import { ArgumentError, TimeoutError } from "../src/errors.js";
import { Ending } from "../src/time.js";
import { newCall } from "./support/call.js";

const scope = "https://api.partnercenter.microsoft.com/.default";
const plain = { forceRefresh: false };

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

const ask = (credential: Credential, limitMs = 1000) => tokenProvider(credential, scope)(plain, limitMs, new Ending());

describe("A credential", () => {
  test.each<[string, Credential]>([
    ["a token", "t-1"],
    ["a function", () => "t-1"],
    ["a function that takes its time", async () => "t-1"],
    ["a TokenCredential", { getToken: async () => ({ token: "t-1", expiresOnTimestamp: 0 }) }],
  ])("may be %s", async (_, credential) => {
    expect(await ask(credential)).toBe("t-1");
  });

  test("is asked for the scope of the service", async () => {
    const asked: unknown[] = [];
    const credential: Credential = {
      getToken: async (...request) => {
        asked.push(...request);
        return { token: "t" };
      },
    };
    await ask(credential);
    expect(asked).toEqual([scope, expect.objectContaining(plain)]);
    expect((asked[1] as TokenRequest).abortSignal).toBeInstanceOf(AbortSignal);
  });

  test.each([[undefined], [null], [42], [{}]])("must not be %p", (credential) => {
    expect(() => tokenProvider(credential as unknown as Credential, scope)).toThrow(ArgumentError);
  });

  test.each([[""], ["secret token"], ["secret\r\nX-Evil: 1"], ["secret\u00e9"]])(
    "must not be the token %p, and the message does not repeat it",
    async (token) => {
      expect(() => tokenProvider(token, scope)).toThrow(ArgumentError);
      const late = ask(() => token);
      await expect(late).rejects.toThrow(ArgumentError);
      await expect(late).rejects.not.toThrow("secret");
    },
  );

  test("that has no token to give is refused", async () => {
    await expect(ask({ getToken: async () => null })).rejects.toThrow(/^The token is empty/);
  });

  test.each<[string, Credential]>([
    ["a function", () => new Promise(() => {})],
    ["a TokenCredential", { getToken: () => new Promise(() => {}) }],
  ])("that hangs is given up after the time of an attempt: %s", async (_, credential) => {
    const asking = ask(credential, 20);
    await expect(asking).rejects.toThrow(TimeoutError);
    await expect(asking).rejects.toMatchObject({
      scope: "token",
      message: "The credential gave no token within 20 ms. Check it, or raise attemptTimeoutMs.",
    });
  });

  test("that hangs is told when it is given up", async () => {
    const told: boolean[] = [];
    const credential: Credential = {
      getToken: (_, { abortSignal }) =>
        new Promise(() => abortSignal?.addEventListener("abort", () => told.push(abortSignal.aborted))),
    };
    await expect(ask(credential, 20)).rejects.toThrow(TimeoutError);
    await nextTurn();
    expect(told).toEqual([true]);
  });
});

describe("The token of a TokenCredential", () => {
  const lifeMs = 60 * 60_000;
  let asked: TokenRequest[] = [];
  const numbered = (more: object = {}): Credential => {
    asked = [];
    return {
      getToken: async (_, request) => {
        const count = asked.push(request);
        return { token: `t-${count}`, expiresOnTimestamp: Date.now() + lifeMs, ...more };
      },
    };
  };
  const elapse = (milliseconds: number) => {
    jest.restoreAllMocks();
    const time = Date.now() + milliseconds;
    jest.spyOn(Date, "now").mockReturnValue(time);
  };
  afterEach(() => void jest.restoreAllMocks());
  const provide = (provider: ProvideToken) => provider(plain, 1000, new Ending());

  test("is asked for once, however many calls use it", async () => {
    const provider = tokenProvider(numbered(), scope);
    const tokens = await Promise.all(Array.from({ length: 50 }, () => provide(provider)));
    expect(new Set([...tokens, await provide(provider)])).toEqual(new Set(["t-1"]));
    expect(asked).toHaveLength(1);
  });

  test.each([
    ["five minutes before its end", {}, lifeMs - 4 * 60_000],
    ["when the credential says so", { refreshAfterTimestamp: Date.now() + 1000 }, 2000],
  ])("is replaced %s, and serves until the next has come", async (_, more, elapsedMs) => {
    const provider = tokenProvider(numbered(more), scope);
    await provide(provider);
    elapse(elapsedMs);
    expect(await provide(provider)).toBe("t-1");
    await nextTurn();
    expect(await provide(provider)).toBe("t-2");
    expect(asked).toHaveLength(2);
  });

  test("serves until its end when it cannot be replaced, which is not tried at each call", async () => {
    let count = 0;
    const credential: Credential = {
      getToken: async () => {
        if (++count > 1) throw new Error("The sign-in service is down.");
        return { token: "t-1", expiresOnTimestamp: Date.now() + lifeMs };
      },
    };
    const provider = tokenProvider(credential, scope);
    await provide(provider);
    elapse(lifeMs - 60_000);
    expect([await provide(provider), await provide(provider), await provide(provider)]).toEqual(Array(3).fill("t-1"));
    expect(count).toBe(2);
    elapse(lifeMs + 1);
    await expect(provide(provider)).rejects.toThrow("The sign-in service is down.");
  });

  test("is kept for half of a life of less than ten minutes", async () => {
    const provider = tokenProvider(numbered({ expiresOnTimestamp: Date.now() + 60_000 }), scope);
    for (let call = 0; call < 10; call++) await provide(provider);
    expect(asked).toHaveLength(1);
  });

  test("is asked for each time where it has no end", async () => {
    const provider = tokenProvider(numbered({ expiresOnTimestamp: undefined }), scope);
    await provide(provider);
    await provide(provider);
    expect(asked).toHaveLength(2);
  });

  test("that hangs is asked for again by the next call after the limit", async () => {
    let count = 0;
    const credential: Credential = {
      getToken: () => (++count === 1 ? new Promise(() => {}) : Promise.resolve({ token: `t-${count}` })),
    };
    const provider = tokenProvider(credential, scope);
    const first = provider(plain, 20, new Ending());
    const second = provider(plain, 20, new Ending());
    await expect(first).rejects.toThrow(TimeoutError);
    await expect(second).rejects.toThrow(TimeoutError);
    expect(await provider(plain, 20, new Ending())).toBe("t-2");
    expect(count).toBe(2);
  });
});

describe("A token", () => {
  const request = () => new Request("http://127.0.0.1/");
  /** A service that accepts one token, and notes what it was sent. */
  const service = (accepted: string, headers: Record<string, string> = {}) => {
    const sent: string[] = [];
    const send: Send = async (_, call) => {
      const token = call.sent.last;
      sent.push(token);
      return new Response(null, { status: token === accepted ? 200 : 401, headers });
    };
    return { sent, send };
  };
  const call = (layer: Send) => layer(request(), newCall(), new Ending());

  test("is asked for at every attempt", async () => {
    let count = 0;
    const { sent, send } = service("none");
    const layer = withCredential(send, async ({ forceRefresh }) => (forceRefresh ? `t-${count}` : `t-${++count}`));
    await call(layer);
    await call(layer);
    expect(sent).toEqual(["t-1", "t-2"]);
  });

  test("is renewed once after a 401, and the request sent again", async () => {
    const { sent, send } = service("new");
    const layer = withCredential(send, async ({ forceRefresh }) => (forceRefresh ? "new" : "old"));
    expect((await call(layer)).status).toBe(200);
    expect(sent).toEqual(["old", "new"]);
  });

  test("that is refused after the refresh, too, is not renewed again", async () => {
    const { sent, send } = service("none");
    const layer = withCredential(send, async ({ forceRefresh }) => (forceRefresh ? "new" : "old"));
    expect((await call(layer)).status).toBe(401);
    expect(sent).toHaveLength(2);
  });

  test("that is refused in any form is renewed once, and not at each of the calls that follow", async () => {
    let count = 0;
    const { sent, send } = service("none");
    const credential: Credential = {
      getToken: async () => ({ token: `t-${++count}`, expiresOnTimestamp: Date.now() + 3_600_000 }),
    };
    const layer = withCredential(send, tokenProvider(credential, scope));
    for (let index = 0; index < 20; index++) expect((await call(layer)).status).toBe(401);
    expect({ tokens: count, requests: sent.length }).toEqual({ tokens: 2, requests: 21 });
  });

  test("is renewed again when the pause after such a refusal is over", async () => {
    const { sent, send } = service("t-3");
    let count = 0;
    const layer = withCredential(send, async ({ forceRefresh }) => `t-${forceRefresh ? ++count : count}`);
    await call(layer);
    await call(layer);
    expect(sent).toEqual(["t-0", "t-1", "t-1"]);
    count = 2;
    const time = performance.now() + 31_000;
    const clock = jest.spyOn(performance, "now").mockReturnValue(time);
    expect((await call(layer)).status).toBe(200);
    clock.mockRestore();
  });

  test("that cannot be renewed is not sent twice", async () => {
    const { sent, send } = service("none");
    expect((await call(withCredential(send, tokenProvider("static", scope)))).status).toBe(401);
    expect(sent).toEqual(["static"]);
  });

  test("is renewed once for calls side by side, and for those that come back late", async () => {
    let refreshes = 0;
    const { send } = service("new");
    const layer = withCredential(send, async ({ forceRefresh }) => {
      if (forceRefresh) refreshes++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return forceRefresh ? "new" : "old";
    });
    const responses = await Promise.all(Array.from({ length: 20 }, () => call(layer)));
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await call(layer)).status).toBe(200);
    expect(refreshes).toBe(1);
  });

  test("whose refresh fails is asked for again by the next call", async () => {
    let refreshes = 0;
    const { send } = service("new");
    const layer = withCredential(send, async ({ forceRefresh }) => {
      if (!forceRefresh) return "old";
      if (++refreshes === 1) throw new Error("Entra is down");
      return "new";
    });
    await expect(call(layer)).rejects.toThrow("Entra is down");
    expect((await call(layer)).status).toBe(200);
  });

  test("whose refresh hangs is asked for again by the first call after the limit", async () => {
    let refreshes = 0;
    const { send } = service("new");
    const layer = withCredential(send, ({ forceRefresh }) => {
      if (!forceRefresh) return Promise.resolve("old");
      return ++refreshes === 1 ? new Promise(() => {}) : Promise.resolve("new");
    });
    const limited = () => layer(request(), newCall({ attemptTimeoutMs: 20 }), new Ending());
    const waiting = [limited(), limited()];
    for (const one of waiting) await expect(one).rejects.toMatchObject({ scope: "token", limitMs: 20 });
    expect((await limited()).status).toBe(200);
    expect(refreshes).toBe(2);
  });

  test.each([
    ["the claims of a challenge", `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`, 1],
    ["none without a challenge", "OAuth realm=urn:cpsvc:cpid:1", 0],
    ["none that cannot be read", 'Bearer claims="bm8ganNvbg=="', 0],
  ])("is renewed with %s", async (_, challenge, count) => {
    const asked: TokenRequest[] = [];
    const { send } = service("new", { "WWW-Authenticate": challenge });
    const credential: Credential = {
      getToken: async (_, request) => {
        asked.push(request);
        return { token: request.forceRefresh ? "new" : "old", expiresOnTimestamp: Date.now() + 3_600_000 };
      },
    };
    expect((await call(withCredential(send, tokenProvider(credential, scope)))).status).toBe(200);
    expect(asked.map(({ claims }) => claims)).toEqual([undefined, count ? '{"access_token":{}}' : undefined]);
    expect(asked[1]?.enableCae).toBe(count ? true : undefined);
  });
});
