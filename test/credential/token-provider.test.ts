import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { Credential, TokenRequest } from "../../src/credential/credential.js";
import { type ProvideToken, tokenProvider } from "../../src/credential/token-provider.js";
import { ArgumentError, TimeoutError } from "../../src/errors.js";
import { AbortSource } from "../../src/transport/abort.js";

const scope = "https://api.partnercenter.microsoft.com/.default";
const plain = { forceRefresh: false };

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

const ask = (credential: Credential, timeoutMs = 1000) =>
  tokenProvider(credential, scope)(plain, timeoutMs, new AbortSource());

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
    expect((asked[1] as TokenRequest).abortSignal).toMatchObject({ aborted: false });
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
  const provide = (provider: ProvideToken) => provider(plain, 1000, new AbortSource());

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

  test("that hangs is asked for again by the next call after that time", async () => {
    let count = 0;
    const credential: Credential = {
      getToken: () => (++count === 1 ? new Promise(() => {}) : Promise.resolve({ token: `t-${count}` })),
    };
    const provider = tokenProvider(credential, scope);
    const first = provider(plain, 100, new AbortSource());
    const second = provider(plain, 100, new AbortSource());
    await expect(first).rejects.toThrow(TimeoutError);
    await expect(second).rejects.toThrow(TimeoutError);
    expect(await provider(plain, 100, new AbortSource())).toBe("t-2");
    expect(count).toBe(2);
  });
});
