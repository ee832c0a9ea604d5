import { describe, expect, test } from "@jest/globals";
import { type Credential, tokenProvider, withToken } from "../src/credential.js";
import { ArgumentError } from "../src/errors.js";

const scope = "https://api.partnercenter.microsoft.com/.default";

describe("A credential", () => {
  test.each<[string, Credential]>([
    ["a token", "t-1"],
    ["a function", () => "t-1"],
    ["a function that takes its time", async () => "t-1"],
    ["a TokenCredential", { getToken: async () => ({ token: "t-1", expiresOnTimestamp: 0 }) }],
  ])("may be %s", async (_, credential) => {
    expect(await tokenProvider(credential, scope)()).toBe("t-1");
  });

  test("is asked for the scope of the service", async () => {
    const asked: unknown[] = [];
    const credential: Credential = {
      getToken: async (scopes) => {
        asked.push(scopes);
        return { token: "t" };
      },
    };
    await tokenProvider(credential, scope)();
    expect(asked).toEqual([scope]);
  });

  test.each([[undefined], [null], [42], [{}]])("must not be %p", (credential) => {
    expect(() => tokenProvider(credential as unknown as Credential, scope)).toThrow(/^credential is missing\. Pass /);
  });

  test.each([[""], ["secret token"], ["secret\r\nX-Evil: 1"], ["secret\u00e9"]])(
    "must not be the token %p, and the message does not repeat it",
    async (token) => {
      expect(() => tokenProvider(token, scope)).toThrow(ArgumentError);
      const late = tokenProvider(() => token, scope)();
      await expect(late).rejects.toThrow(ArgumentError);
      await expect(late).rejects.not.toThrow("secret");
    },
  );

  test("that has no token to give is refused", async () => {
    await expect(tokenProvider({ getToken: async () => null }, scope)()).rejects.toThrow(
      /^The token is empty\. Sign in/,
    );
  });

  test("is asked anew for every request, and leaves the caller's request as it was", async () => {
    let count = 0;
    const sent: (string | null)[] = [];
    const transport = withToken(
      async (request) => {
        sent.push(request.headers.get("authorization"));
        return new Response();
      },
      tokenProvider(() => `t-${++count}`, scope),
    );
    const request = new Request("http://127.0.0.1/");
    await transport(request);
    await transport(request);
    expect(sent).toEqual(["Bearer t-1", "Bearer t-2"]);
    expect(request.headers.has("authorization")).toBe(false);
  });
});
