import { generateKeyPairSync } from "node:crypto";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { inspect } from "node:util";
import type { TokenCredential } from "@azure/core-auth";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { type AuthOptions, refreshTokenCredential, SignInError } from "../../src/auth/index.js";
import { createPartnerCenterClient } from "../../src/client.js";
import { ArgumentError } from "../../src/errors.js";
import { withRecordingServer } from "../support/recording-server.js";
import { type TokenRequest, type TokenResponse, type TokenServer, withTokenServer } from "../support/token-server.js";

const scope = "https://api.partnercenter.microsoft.com/.default";
const secrets = ["refresh-token-1", "refresh-token-2", "value-of-the-secret", "access-token-1"];
const options: AuthOptions = {
  tenantId: "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4",
  clientId: "8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1",
  clientSecret: "value-of-the-secret",
  refreshToken: "refresh-token-1",
};

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const idToken = [encode({ alg: "none" }), encode({ sub: "s", oid: "o", tid: "t" }), ""].join(".");

/** What the sign-in service responds to a good request, numbered. */
const granted = (count: number, body: object = {}): TokenResponse => ({
  body: {
    token_type: "Bearer",
    expires_in: 3600,
    access_token: `access-token-${count}`,
    refresh_token: `refresh-token-${count + 1}`,
    id_token: idToken,
    client_info: encode({ uid: "u", utid: "t" }),
    scope: "https://api.partnercenter.microsoft.com/user_impersonation",
    ...body,
  },
});

const refused = (error: string, entraCode: number, description = "Text of the service."): TokenResponse => ({
  status: 400,
  body: {
    error,
    error_description: `AADSTS${entraCode}: ${description} refresh-token-1 value-of-the-secret Trace ID: 1`,
    error_codes: [entraCode],
    correlation_id: "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
  },
});

function withCredential<Result>(
  respond: (request: TokenRequest, count: number) => TokenResponse,
  use: (credential: ReturnType<typeof refreshTokenCredential>, server: TokenServer) => Promise<Result>,
  changes: Partial<AuthOptions> = {},
): Promise<Result> {
  return withTokenServer(respond, (server) =>
    use(refreshTokenCredential({ ...options, fetch: server.fetch, ...changes }), server),
  );
}

/** Sets the clock that tokens are measured by ahead, until the end of the test. */
function elapse(milliseconds: number): void {
  const time = Date.now() + milliseconds;
  jest.restoreAllMocks();
  jest.spyOn(Date, "now").mockReturnValue(time);
}
afterEach(() => void jest.restoreAllMocks());

const succeed = (_: TokenRequest, count: number) => granted(count);

const used = (requests: readonly TokenRequest[]) => requests.map(({ form }) => form.get("refresh_token"));

async function failure(promise: Promise<unknown>): Promise<SignInError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SignInError)) throw new Error(`no SignInError, but ${inspect(error)}`);
  return error;
}

describe("The request for a token", () => {
  test.each([
    [undefined, "https://login.microsoftonline.com"],
    ["global" as const, "https://login.microsoftonline.com"],
    ["usGovernment" as const, "https://login.microsoftonline.us"],
  ])("goes, for the cloud %s, to %s and nowhere else", async (cloud, origin) => {
    await withCredential(
      succeed,
      async (credential, { requests }) => {
        await credential.getToken(scope);
        expect(requests.map(({ method, url }) => [method, url.origin + url.pathname])).toEqual([
          ["POST", `${origin}/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/oauth2/v2.0/token`],
        ]);
      },
      { cloud },
    );
  });

  test("is the form of the refresh token flow", async () => {
    await withCredential(succeed, async (credential, { requests }) => {
      await credential.getToken([scope]);
      const form = Object.fromEntries(requests[0]?.form ?? []);
      expect(form).toMatchObject({
        grant_type: "refresh_token",
        client_id: "8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1",
        client_secret: "value-of-the-secret",
        refresh_token: "refresh-token-1",
      });
      expect(form["scope"]?.split(" ")).toEqual([scope, "openid", "profile", "offline_access"]);
      expect(requests[0]?.url.search).not.toMatch(/secret|refresh-token/);
    });
  });

  test("asks for the scopes of the options, when there are some", async () => {
    await withCredential(
      succeed,
      async (credential, { requests }) => {
        await credential.getToken(scope);
        expect(requests[0]?.form.get("scope")).toMatch(
          /^https:\/\/api\.partnercenter\.microsoft\.com\/user_imp\S+ openid/,
        );
      },
      { scopes: "https://api.partnercenter.microsoft.com/user_impersonation" },
    );
  });

  test("is signed with the certificate, when there is one", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const clientCertificate = {
      thumbprintSha256: "ab".repeat(32),
      privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    };
    await withCredential(
      succeed,
      async (credential, { requests }) => {
        await credential.getToken(scope);
        const form = requests[0]?.form;
        expect(form?.get("client_assertion_type")).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        const claims = JSON.parse(
          Buffer.from(form?.get("client_assertion")?.split(".")[1] ?? "", "base64url").toString(),
        );
        expect(claims).toMatchObject({ iss: options.clientId, aud: expect.stringContaining("/oauth2/v2.0/token") });
        expect(form?.has("client_secret")).toBe(false);
      },
      { clientSecret: undefined, clientCertificate },
    );
  });
});

describe("The token", () => {
  test.each([[3600], ["3600"]])("is that of the response, and good for expires_in = %p seconds", async (expiresIn) => {
    await withCredential(
      (_, count) => granted(count, { expires_in: expiresIn }),
      async (credential) => {
        const before = Date.now();
        const { token, expiresOnTimestamp } = await credential.getToken(scope);
        expect(token).toBe("access-token-1");
        expect(Math.abs(expiresOnTimestamp - before - 3_600_000)).toBeLessThan(5000);
      },
    );
  });

  test("comes from a response with nothing but a token and its life", async () => {
    const body = { token_type: "Bearer", expires_in: 3600, access_token: "bare" };
    await withCredential(
      () => ({ body }),
      async (credential) => {
        expect(await credential.getToken(scope)).toMatchObject({ token: "bare" });
      },
    );
  });

  test.each([
    [3600, 54],
    [300, 2],
    [60, 0.4],
    [undefined, 2],
  ])("is kept when it lives %p seconds, for %d minutes", async (expiresIn, minutes) => {
    await withCredential(
      (_, count) => granted(count, { expires_in: expiresIn }),
      async (credential, { requests }) => {
        await credential.getToken(scope);
        elapse(minutes * 60_000);
        expect(await credential.getToken([scope])).toMatchObject({ token: "access-token-1" });
        expect(requests).toHaveLength(1);
      },
    );
  });

  test("is replaced from five minutes before its end on, and serves until the next has come", async () => {
    await withCredential(succeed, async (credential, { requests }) => {
      await credential.getToken(scope);
      elapse(56 * 60_000);
      expect(await credential.getToken(scope)).toMatchObject({ token: "access-token-1" });
      while (requests.length < 2) await wait(5);
      await wait(20);
      expect(await credential.getToken(scope)).toMatchObject({ token: "access-token-2" });
    });
  });

  test("serves until its end when the sign-in service is down, and is not asked for at each call", async () => {
    await withCredential(
      (_, count) => (count === 1 ? granted(count) : { status: 503, body: "<html>Down</html>" }),
      async (credential, { requests }) => {
        await credential.getToken(scope);
        elapse(56 * 60_000);
        for (let call = 0; call < 5; call++) {
          expect(await credential.getToken(scope)).toMatchObject({ token: "access-token-1" });
          await wait(5);
        }
        expect(requests).toHaveLength(2);
        elapse(5 * 60_000);
        expect(await failure(credential.getToken(scope))).toMatchObject({ retryable: true });
      },
    );
  });

  test("is replaced on forceRefresh", async () => {
    await withCredential(succeed, async (credential) => {
      await credential.getToken(scope);
      expect(await credential.getToken(scope, { forceRefresh: true })).toMatchObject({ token: "access-token-2" });
      expect(await credential.getToken(scope)).toMatchObject({ token: "access-token-2" });
    });
  });

  test("is one for all who ask at the same time, forceRefresh or not", async () => {
    await withCredential(succeed, async (credential, { requests }) => {
      const all = Array.from({ length: 20 }, (_, index) =>
        credential.getToken(scope, { forceRefresh: index % 2 === 0 }),
      );
      expect(new Set((await Promise.all(all)).map(({ token }) => token))).toEqual(new Set(["access-token-1"]));
      expect(requests).toHaveLength(1);
    });
  });

  test("is another for another scope", async () => {
    await withCredential(succeed, async (credential, { requests }) => {
      await credential.getToken(scope);
      await credential.getToken("https://graph.microsoft.com/.default");
      expect(requests).toHaveLength(2);
    });
  });

  test("is asked for anew after a failure", async () => {
    await withCredential(
      (_, count) => (count === 1 ? refused("temporarily_unavailable", 90033) : granted(count)),
      async (credential) => {
        await failure(credential.getToken(scope));
        expect(await credential.getToken(scope)).toMatchObject({ token: "access-token-2" });
      },
    );
  });

  test("fits where @azure/core-auth is used", () => {
    const credential: TokenCredential = refreshTokenCredential(options);
    expect(credential).toHaveProperty("getToken");
  });
});

describe("A caller who aborts", () => {
  test("gets the reason of the signal, while others get the token", async () => {
    await withCredential(succeed, async (credential, { requests }) => {
      const controller = new AbortController();
      const aborted = credential.getToken(scope, { abortSignal: controller.signal });
      const other = credential.getToken(scope, { abortSignal: new AbortController().signal });
      controller.abort(new Error("enough"));
      await expect(aborted).rejects.toThrow("enough");
      expect(await other).toMatchObject({ token: "access-token-1" });
      expect(requests).toHaveLength(1);
    });
  });

  test("before the call causes no request", async () => {
    await withCredential(succeed, async (credential, { requests }) => {
      const asked = credential.getToken(scope, { abortSignal: AbortSignal.abort(new Error("never")) });
      await expect(asked).rejects.toThrow("never");
      expect(requests).toHaveLength(0);
    });
  });
});

describe("A renewed refresh token", () => {
  test("is handed over to be stored, before the token is given, and used from then on", async () => {
    const stored: string[] = [];
    const store = async (renewed: string) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      stored.push(renewed);
    };
    await withCredential(
      succeed,
      async (credential, { requests }) => {
        await credential.getToken(scope);
        expect(stored).toEqual(["refresh-token-2"]);
        await credential.getToken(scope, { forceRefresh: true });
        expect(stored).toEqual(["refresh-token-2", "refresh-token-3"]);
        const used = requests.map(({ form }) => form.get("refresh_token"));
        expect(used).toEqual(["refresh-token-1", "refresh-token-2"]);
      },
      { onRefreshToken: store },
    );
  });

  test.each([
    ["is missing", undefined],
    ["is the old one", "refresh-token-1"],
  ])("that %s changes nothing", async (_, refreshToken) => {
    const stored: string[] = [];
    await withCredential(
      (__, count) => granted(count, { refresh_token: refreshToken }),
      async (credential, { requests }) => {
        await credential.getToken(scope);
        await credential.getToken(scope, { forceRefresh: true });
        expect(stored).toEqual([]);
        expect(requests[1]?.form.get("refresh_token")).toBe("refresh-token-1");
      },
      { onRefreshToken: (renewed) => void stored.push(renewed) },
    );
  });

  test("that cannot be stored fails the call with the store's own error, and is stored by the next", async () => {
    const stored: string[] = [];
    await withCredential(
      succeed,
      async (credential, { requests }) => {
        await expect(credential.getToken(scope)).rejects.toThrow("vault is sealed");
        expect(await credential.getToken(scope)).toMatchObject({ token: "access-token-2" });
        expect(stored).toEqual(["refresh-token-2", "refresh-token-2", "refresh-token-3"]);
        expect(used(requests)).toEqual(["refresh-token-1", "refresh-token-2"]);
      },
      {
        onRefreshToken: (renewed) => {
          if (stored.push(renewed) === 1) throw new Error("vault is sealed");
        },
      },
    );
  });
});

describe("A renewed refresh token that could not be stored", () => {
  /** A store that fails or hangs so many times, and what it was given. */
  const storeThatFails = (times: number, fail: () => void | Promise<void>) => {
    const given: string[] = [];
    const onRefreshToken = (renewed: string) => (given.push(renewed) <= times ? fail() : undefined);
    return { given, onRefreshToken };
  };
  const sealed = () => {
    throw new Error("vault is sealed");
  };

  test("is stored though the service returns the same one again", async () => {
    const { given, onRefreshToken } = storeThatFails(1, sealed);
    await withCredential(
      (_, count) => granted(count, { refresh_token: "refresh-token-2" }),
      async (credential, { requests }) => {
        await expect(credential.getToken(scope)).rejects.toThrow("vault is sealed");
        await credential.getToken(scope);
        await credential.getToken(scope, { forceRefresh: true });
        expect(given).toEqual(["refresh-token-2", "refresh-token-2"]);
        expect(used(requests)).toEqual(["refresh-token-1", "refresh-token-2", "refresh-token-2"]);
      },
      { onRefreshToken },
    );
  });

  test.each<[string, () => void | Promise<void>, string]>([
    ["fails", sealed, "vault is sealed"],
    ["hangs", () => new Promise(() => {}), "onRefreshToken did not end within 100 ms"],
  ])("is not used while storing %s, for no scope, and nothing is asked for", async (_, fail, message) => {
    const { given, onRefreshToken } = storeThatFails(3, fail);
    await withCredential(
      succeed,
      async (credential, { requests }) => {
        for (const asked of [scope, scope, "https://graph.microsoft.com/.default"]) {
          await expect(credential.getToken(asked)).rejects.toThrow(message);
        }
        expect(used(requests)).toEqual(["refresh-token-1"]);
        await credential.getToken(scope);
        expect(given).toEqual([...Array(4).fill("refresh-token-2"), "refresh-token-3"]);
        expect(used(requests)).toEqual(["refresh-token-1", "refresh-token-2"]);
      },
      { timeoutMs: 100, onRefreshToken },
    );
  });
});

describe("Scopes that are asked for side by side", () => {
  const scopes = ["a", "b", "c", "d", "e"].map((name) => `https://${name}.example/.default`);

  test("redeem one refresh token after the other, each when it is stored", async () => {
    const steps: string[] = [];
    const store = async (renewed: string) => {
      await wait(10);
      steps.push(`stored ${renewed}`);
    };
    await withCredential(
      ({ form }, count) => {
        steps.push(`redeemed ${form.get("refresh_token")}`);
        return granted(count);
      },
      async (credential) => {
        const tokens = await Promise.all(scopes.slice(0, 3).map((each) => credential.getToken(each)));
        expect(tokens.map(({ token }) => token)).toEqual(["access-token-1", "access-token-2", "access-token-3"]);
        expect(steps).toEqual([
          ...["redeemed refresh-token-1", "stored refresh-token-2"],
          ...["redeemed refresh-token-2", "stored refresh-token-3"],
          ...["redeemed refresh-token-3", "stored refresh-token-4"],
        ]);
      },
      { onRefreshToken: store },
    );
  });

  test.each<[string, TokenResponse, string]>([
    ["refused", refused("invalid_grant", 65001), "lacks consent"],
    ["not responded to", "silence", "did not respond within 400 ms"],
  ])("get their tokens though the first is %s", async (_, trouble, message) => {
    await withCredential(
      (__, count) => (count === 1 ? trouble : granted(count)),
      async (credential) => {
        const [first, ...others] = scopes.slice(0, 3).map((each) => credential.getToken(each));
        const failed = failure(first ?? Promise.resolve());
        expect(await Promise.all(others)).toMatchObject([{ token: "access-token-2" }, { token: "access-token-3" }]);
        expect((await failed).message).toContain(message);
      },
      { timeoutMs: 400 },
    );
  });

  test("wait no longer than their limit when nothing responds, and leave no queue behind", async () => {
    await withCredential(
      (_, count) => (count <= 2 ? "silence" : granted(count)),
      async (credential, { requests }) => {
        const start = performance.now();
        const failures = await Promise.all(scopes.map((each) => failure(credential.getToken(each))));
        // Twice the timeout, and not five times as one after the other would take.
        expect(performance.now() - start).toBeLessThan(1000);
        for (const { retryable } of failures) expect(retryable).toBe(true);
        await wait(50);
        expect(requests.length).toBeLessThanOrEqual(3);
        expect(await credential.getToken(scope)).toMatchObject({ token: expect.stringMatching(/^access-token/) });
      },
      { timeoutMs: 300 },
    );
  });
});

describe("An error response becomes one sentence with what to do:", () => {
  test.each([
    ["invalid_grant", 50076, "again with a second factor"],
    ["interaction_required", 50079, "again with a second factor"],
    ["invalid_grant", 700082, "has expired, was revoked"],
    ["invalid_grant", 50173, "has expired, was revoked"],
    ["invalid_client", 7000215, "not its id"],
    ["invalid_client", 7000222, "not its id"],
    ["invalid_client", 700027, "client certificate is not accepted"],
    ["invalid_grant", 65001, "lacks consent"],
    ["unauthorized_client", 700016, "Check clientId, tenantId and cloud"],
    ["invalid_request", 90002, "Check clientId, tenantId and cloud"],
    ["invalid_scope", 70011, "The scope is not known"],
    ["invalid_grant", 53003, "Conditional Access"],
    ["invalid_grant", 50057, "account is locked, disabled"],
    ["invalid_grant", 999999, "Look the code up"],
    ["invalid_client", 999998, "Look the code up"],
    ["invalid_grant", 50105, "not assigned to the application"],
    ["invalid_grant", 50020, "belongs to another tenant"],
    ["something_new", 999997, "Look the code up"],
  ])("%s with AADSTS%d", async (error, entraCode, advice) => {
    await withCredential(
      () => refused(error, entraCode),
      async (credential) => {
        const thrown = await failure(credential.getToken(scope));
        expect(thrown.message).toContain(advice);
        expect(thrown.message).toContain(`(AADSTS${entraCode})`);
        expect(thrown).toMatchObject({
          code: `AADSTS${entraCode}`,
          correlationId: expect.stringMatching(/^[\w-]{36}$/),
        });
        expectNoSecret(thrown);
      },
    );
  });

  test.each<[string, TokenResponse, string]>([
    ["a connection that is reset", "reset", "cannot be reached"],
    ["a page of HTML", { body: "<html>refresh-token-1</html>" }, "not the sign-in service"],
    [
      "a 502 of HTML",
      { status: 502, body: "<html>refresh-token-1</html>" },
      "cannot respond now. Try again later. (status 502)",
    ],
    ["a response without a token", { body: { token_type: "Bearer" } }, "not the sign-in service"],
    ["a response that is no object", { body: "null" }, "not the sign-in service"],
    ["a response of more than 1 MiB", granted(1, { padding: "x".repeat(2 ** 20) }), "not the sign-in service"],
    [
      "an error of more than 1 MiB",
      refused("invalid_grant", 50076, "refresh-token-1".repeat(100_000)),
      "not the sign-in service",
    ],
    ["a 503 of more than 1 MiB", { status: 503, body: "x".repeat(2 ** 21) }, "cannot respond now"],
    ["a 503 without a code", { status: 503, body: {} }, "cannot respond now"],
    ["an empty 429", { status: 429, body: "" }, "cannot respond now"],
    ["a 429", { status: 429, body: { error: "temporarily_unavailable" } }, "Try again later"],
  ])("%s", async (_, response, advice) => {
    await withCredential(
      () => response,
      async (credential) => {
        const thrown = await failure(credential.getToken(scope));
        expect(thrown.message).toContain(advice);
        expectNoSecret(thrown);
      },
    );
  });

  test("no response within the timeout, which ends the wait of all", async () => {
    await withCredential(
      (_, count) => (count === 1 ? "silence" : granted(count)),
      async (credential) => {
        const waiting = [credential.getToken(scope), credential.getToken(scope)];
        for (const { message } of await Promise.all(waiting.map(failure))) {
          expect(message).toBe("The sign-in service did not respond within 100 ms. Check the network, and try again.");
        }
        expect(await credential.getToken(scope)).toMatchObject({ token: "access-token-2" });
      },
      { timeoutMs: 100 },
    );
  });

  test("a private key that is none", async () => {
    const clientCertificate = { thumbprintSha256: "ab".repeat(32), privateKey: "value-of-the-secret" };
    await withCredential(
      succeed,
      async (credential, { requests }) => {
        const thrown = await failure(credential.getToken(scope));
        expect(thrown.message).toBe(
          "The request for a token cannot be made. Check the options of refreshTokenCredential, such as the private key.",
        );
        expect(requests).toHaveLength(0);
        expectNoSecret(thrown);
      },
      { clientSecret: undefined, clientCertificate },
    );
  });
});

describe("What cannot be used is refused at once, and its value never shown:", () => {
  const certificate = { thumbprintSha256: "ab", privateKey: "value-of-the-secret" };
  test.each<[string, object, string]>([
    ["no tenant", { tenantId: undefined }, "tenantId is empty"],
    ["an empty client id", { clientId: " " }, "clientId is empty"],
    ["no refresh token", { refreshToken: undefined }, "refreshToken is empty"],
    ["a refresh token that is no text", { refreshToken: 12 }, "refreshToken is empty"],
    ["an empty secret", { clientSecret: "" }, "clientSecret is empty"],
    ["neither secret nor certificate", { clientSecret: undefined }, "either clientSecret or clientCertificate"],
    ["both", { clientCertificate: certificate }, "either clientSecret or clientCertificate"],
    [
      "a certificate without a key",
      { clientSecret: undefined, clientCertificate: { thumbprintSha256: "a" } },
      "privateKey is",
    ],
    ["a certificate that is null", { clientSecret: undefined, clientCertificate: null }, "thumbprintSha256 is empty"],
    ["another cloud", { cloud: "china" }, "cloud has to be"],
    ["a cloud named as a property", { cloud: "constructor" }, "cloud has to be"],
    ["a tenant that leads elsewhere", { tenantId: "../x" }, "tenantId is neither"],
    ["a tenant of dots", { tenantId: ".." }, "tenantId is neither"],
    ["a tenant with another host", { tenantId: "t@evil.example/" }, "tenantId is neither"],
    ["empty scopes", { scopes: [] }, "scopes are empty"],
    ["a timeout of nothing", { timeoutMs: 0 }, "timeoutMs"],
    ["an endless timeout", { timeoutMs: Number.POSITIVE_INFINITY }, "timeoutMs"],
    [
      "an option that does not exist",
      { onRefreshtoken: () => {} },
      'refreshTokenCredential has no option "onRefreshtoken". Use onRefreshToken.',
    ],
    ["a store that is no function", { onRefreshToken: "file" }, "onRefreshToken"],
  ])("%s", (_, changes, message) => {
    const make = () => refreshTokenCredential({ ...options, ...changes } as AuthOptions);
    expect(make).toThrow(ArgumentError);
    expect(make).toThrow(message);
    expect(make).not.toThrow(/value-of-the-secret|refresh-token-1/);
  });

  test("no options at all", () => {
    expect(() => refreshTokenCredential(undefined as unknown as AuthOptions)).toThrow("tenantId is empty");
  });

  test("no scope", async () => {
    await expect(refreshTokenCredential(options).getToken([])).rejects.toThrow("scopes are empty");
  });
});

describe("A client over a sign-in service in trouble", () => {
  const callWith = (credential: ReturnType<typeof refreshTokenCredential>) =>
    withRecordingServer(
      (response) => response.writeHead(200, { "Content-Type": "application/json" }).end("{}"),
      ({ url }) =>
        createPartnerCenterClient({ credential, baseUrl: url, baseDelayMs: 1 }).getCustomerUsageSummary("id"),
    );

  test.each<[string, TokenResponse]>([
    ["a reset", "reset"],
    ["a 500", { status: 500, body: "" }],
    ["a 503 of HTML", { status: 503, body: "<html></html>" }],
    ["a timeout", "silence"],
  ])("gets its response after %s that passes", async (_, trouble) => {
    await withCredential(
      (__, count) => (count === 1 ? trouble : granted(count)),
      async (credential, { requests }) => {
        expect(await callWith(credential)).toMatchObject({ status: 200, response: { attempts: 1 } });
        expect(requests).toHaveLength(2);
      },
      { timeoutMs: 300 },
    );
  });

  test("waits as long as the sign-in service asks", async () => {
    await withCredential(
      (_, count) => (count === 1 ? { status: 429, headers: { "Retry-After": "1" }, body: "" } : granted(count)),
      async (credential) => {
        const start = performance.now();
        expect(await callWith(credential)).toMatchObject({ status: 200 });
        expect(performance.now() - start).toBeGreaterThan(990);
      },
    );
  });

  test("does not ask again after an error that stays", async () => {
    await withCredential(
      () => refused("invalid_grant", 700082),
      async (credential, { requests }) => {
        await failure(callWith(credential));
        expect(requests).toHaveLength(1);
      },
    );
  });
});

test("A store of refresh tokens that hangs is given up, and the next caller asks again", async () => {
  let count = 0;
  await withCredential(
    succeed,
    async (credential) => {
      expect((await failure(credential.getToken(scope))).message).toBe(
        "onRefreshToken did not end within 100 ms. Check where it stores the token.",
      );
      expect(await credential.getToken(scope)).toMatchObject({ token: "access-token-2" });
    },
    { timeoutMs: 100, onRefreshToken: () => (++count === 1 ? new Promise(() => {}) : undefined) },
  );
});

test("The claims of a challenge reach the sign-in service, and always lead to a new token", async () => {
  await withCredential(succeed, async (credential, { requests }) => {
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
    await credential.getToken(scope);
    expect(await credential.getToken(scope, { claims })).toMatchObject({ token: "access-token-2" });
    // MSAL adds claims of its own.
    const sent = requests.map(({ form }) => JSON.parse(form.get("claims") ?? "{}"));
    expect(sent[0]).not.toHaveProperty("access_token");
    expect(sent[1]).toMatchObject(JSON.parse(claims));
  });
});

test("A client renews the token once when the service refuses it", async () => {
  await withCredential(succeed, async (credential, tokens) => {
    let status = 401;
    const respond = (response: ServerResponse) => {
      response.writeHead(status, { "Content-Type": "application/json" }).end("{}");
      status = 200;
    };
    await withRecordingServer(respond, async (service) => {
      const client = createPartnerCenterClient({ credential, baseUrl: service.url });
      const result = await client.getCustomerUsageSummary("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
      expect(result).toMatchObject({ status: 200 });
      const sent = service.requests.map(({ headers }) => headers.authorization);
      expect(sent).toEqual(["Bearer access-token-1", "Bearer access-token-2"]);
      expect(tokens.requests.map(({ form }) => form.get("scope")?.split(" ")[0])).toEqual([scope, scope]);
    });
  });
});

test("A credential shows no secret when it is printed", () => {
  expectNoSecret(refreshTokenCredential(options));
});

function expectNoSecret(value: object): void {
  const shown = [
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    JSON.stringify(value),
    String(value),
  ];
  for (const secret of secrets) expect(shown.join("\n")).not.toContain(secret);
  expect("cause" in value).toBe(false);
}
