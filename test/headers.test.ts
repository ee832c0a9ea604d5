import { describe, expect, test } from "@jest/globals";
import { version } from "../generated/typescript/operations.js";
import { ArgumentError, type CallOptions, type ClientOptions, createPartnerCenterClient } from "../src/client.js";
import { summary, withClient } from "./support/responses.js";
import { transports } from "./support/transports.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

describe.each(transports)("Over %s, the headers of a request", (_, transport) => {
  async function sentWith(client: Partial<ClientOptions>, call: CallOptions & { requestId?: string } = {}) {
    return withClient([summary], { ...transport, ...client }, async (made, { requests }) => {
      await made.getCustomerUsageSummary(id, call);
      return requests[0]?.headers ?? {};
    });
  }

  test("are those of the client and of the call together", async () => {
    const sent = await sentWith(
      { headers: { "MS-PartnerCenter-Application": "my-app" } },
      { headers: { "X-Locale": "en-US" } },
    );
    expect(sent).toMatchObject({ "ms-partnercenter-application": "my-app", "x-locale": "en-US" });
  });

  test("are the call's where both name one, in whatever letters", async () => {
    const sent = await sentWith({ headers: { "X-Locale": "en-US" } }, { headers: { "x-locale": "de-DE" } });
    expect(sent["x-locale"]).toBe("de-DE");
  });

  test("lack what the call leaves out with null, and keep what is undefined", async () => {
    const headers = { "X-Locale": "en-US", "X-Kept": "1" };
    const sent = await sentWith({ headers }, { headers: { "x-locale": null, "X-Kept": undefined } });
    expect(sent).not.toHaveProperty("x-locale");
    expect(sent["x-kept"]).toBe("1");
  });

  test("follow a named option before a header of the call or of the client", async () => {
    const headers = { "MS-RequestId": "of the headers", Accept: "text/plain" };
    const call = { requestId: "r-1", accept: "text/json" };
    for (const sent of [await sentWith({ headers }, call), await sentWith({}, { ...call, headers })]) {
      expect(sent).toMatchObject({ "ms-requestid": "r-1", accept: "text/json" });
    }
  });

  test("may hold Accept in place of the named option", async () => {
    const headers = { accept: "text/json" };
    for (const sent of [await sentWith({ headers }, {}), await sentWith({}, { headers })]) {
      expect(sent).toMatchObject({ accept: "text/json" });
    }
    for (const call of [{ accept: undefined }, { headers: { Accept: undefined } }]) {
      expect(await sentWith({}, call)).toMatchObject({ accept: "application/json" });
    }
  });

  test("may hold ids in place of the named options", async () => {
    await withClient([summary], transport, async (client, { requests }) => {
      const result = await client.getCustomerUsageSummary(id, { headers: { "MS-RequestId": "r-1" } });
      expect(requests[0]?.headers["ms-requestid"]).toBe("r-1");
      expect(result.response.requestId).toBe("r-1");
    });
  });

  test("reach client.http as well", async () => {
    await withClient([summary], { ...transport, headers: { "X-Locale": "en-US" } }, async (client, { requests }) => {
      await client.http.GET("/v1/customers/{customer_id}/usagesummary", { params: { path: { customer_id: id } } });
      expect(requests[0]?.headers["x-locale"]).toBe("en-US");
    });
  });

  test("name this package, and what the caller adds as userAgent", async () => {
    expect((await sentWith({}))["user-agent"]).toBe(`partner-center-usage/${version}`);
    expect((await sentWith({ userAgent: "my-app/1.2" }))["user-agent"]).toBe(
      `partner-center-usage/${version} my-app/1.2`,
    );
  });
});

describe("Headers that are refused", () => {
  const credential = "token-for-tests";
  const never = () => Promise.reject(new Error("This must not be sent."));

  test.each(["Authorization", "Host", "Connection"])("name %s: of a client, and of a call", async (name) => {
    const headers = { [name]: "x" };
    expect(() => createPartnerCenterClient({ credential, headers })).toThrow(ArgumentError);
    const call = createPartnerCenterClient({ credential, fetch: never }).getCustomerUsageSummary(id, { headers });
    await expect(call).rejects.toThrow(ArgumentError);
    await expect(call).rejects.toThrow(`headers cannot set ${name}.`);
  });

  test("would break out of their line", async () => {
    const headers = { "X-Locale": "a\r\nX-Evil: 1" };
    expect(() => createPartnerCenterClient({ credential, headers })).toThrow("X-Locale has to be printable ASCII.");
    expect(() => createPartnerCenterClient({ credential, userAgent: "a\nb" })).toThrow(
      "userAgent has to be printable ASCII.",
    );
    const call = createPartnerCenterClient({ credential, fetch: never }).getCustomerUsageSummary(id, { headers });
    await expect(call).rejects.toThrow("X-Locale has to be printable ASCII.");
  });
});
