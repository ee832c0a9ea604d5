import { describe, expect, test } from "@jest/globals";
import { tokenProvider, withCredential } from "../src/attempt.js";
import type { Credential, Send } from "../src/call.js";
import { ArgumentError } from "../src/errors.js";
import { Ending } from "../src/time.js";
import { newCall } from "./support/call.js";

const scope = "https://api.partnercenter.microsoft.com/.default";
const plain = { forceRefresh: false };

describe("A credential", () => {
  test.each<[string, Credential]>([
    ["a token", "t-1"],
    ["a function", () => "t-1"],
    ["a function that takes its time", async () => "t-1"],
    ["a TokenCredential", { getToken: async () => ({ token: "t-1", expiresOnTimestamp: 0 }) }],
  ])("may be %s", async (_, credential) => {
    expect(await tokenProvider(credential, scope)(plain)).toBe("t-1");
  });

  test("is asked for the scope of the service", async () => {
    const asked: unknown[] = [];
    const credential: Credential = {
      getToken: async (...request) => {
        asked.push(...request);
        return { token: "t" };
      },
    };
    await tokenProvider(credential, scope)(plain);
    expect(asked).toEqual([scope, plain]);
  });

  test.each([[undefined], [null], [42], [{}]])("must not be %p", (credential) => {
    expect(() => tokenProvider(credential as unknown as Credential, scope)).toThrow(ArgumentError);
  });

  test.each([[""], ["secret token"], ["secret\r\nX-Evil: 1"], ["secret\u00e9"]])(
    "must not be the token %p, and the message does not repeat it",
    async (token) => {
      expect(() => tokenProvider(token, scope)).toThrow(ArgumentError);
      const late = tokenProvider(() => token, scope)(plain);
      await expect(late).rejects.toThrow(ArgumentError);
      await expect(late).rejects.not.toThrow("secret");
    },
  );

  test("that has no token to give is refused", async () => {
    await expect(tokenProvider({ getToken: async () => null }, scope)(plain)).rejects.toThrow(/^The token is empty/);
  });
});

describe("A token", () => {
  const request = () => new Request("http://127.0.0.1/");
  /** A service that accepts one token, and notes what it was sent. */
  const service = (accepted: string) => {
    const sent: string[] = [];
    const send: Send = async (_, { token }) => {
      sent.push(token);
      return new Response(null, { status: token === accepted ? 200 : 401 });
    };
    return { sent, send };
  };

  test("is asked for at every attempt", async () => {
    let count = 0;
    const { sent, send } = service("none");
    const layer = withCredential(send, async ({ forceRefresh }) => (forceRefresh ? `t-${count}` : `t-${++count}`));
    await layer(request(), newCall(), new Ending());
    await layer(request(), newCall(), new Ending());
    expect(sent).toEqual(["t-1", "t-2"]);
  });

  test("is renewed once after a 401, and the request sent again", async () => {
    const { sent, send } = service("new");
    const layer = withCredential(send, async ({ forceRefresh }) => (forceRefresh ? "new" : "old"));
    expect((await layer(request(), newCall(), new Ending())).status).toBe(200);
    expect(sent).toEqual(["old", "new"]);
  });

  test("that is refused after the refresh, too, is not renewed again", async () => {
    const { sent, send } = service("none");
    const layer = withCredential(send, async ({ forceRefresh }) => (forceRefresh ? "new" : "old"));
    expect((await layer(request(), newCall(), new Ending())).status).toBe(401);
    expect(sent).toHaveLength(2);
  });

  test("that cannot be renewed is not sent twice", async () => {
    const { sent, send } = service("none");
    expect(
      (await withCredential(send, tokenProvider("static", scope))(request(), newCall(), new Ending())).status,
    ).toBe(401);
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
    const responses = await Promise.all(Array.from({ length: 20 }, () => layer(request(), newCall(), new Ending())));
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await layer(request(), newCall(), new Ending())).status).toBe(200);
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
    await expect(layer(request(), newCall(), new Ending())).rejects.toThrow("Entra is down");
    expect((await layer(request(), newCall(), new Ending())).status).toBe(200);
  });
});
