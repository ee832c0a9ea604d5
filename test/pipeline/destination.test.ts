import { describe, expect, test } from "@jest/globals";
import { ArgumentError, createPartnerCenterClient } from "../../src/client.js";
import { destinationCheck } from "../../src/pipeline/destination.js";
import { withRecordingServer } from "../support/recording-server.js";
import { transports } from "../support/transports.js";

const credential = "token-for-tests";
const path = "/v1/customers/{customer_id}/usagesummary";
const init = { params: { path: { customer_id: "c" } } };

describe("A request may go", () => {
  const check = destinationCheck("https://usage.partner.example/proxy");

  test.each([
    "https://usage.partner.example/proxy/v1/customers/c/usagesummary",
    "https://usage.partner.example:443/proxy/v1/customers/c/usagesummary",
    "https://usage.partner.example/proxy/v1/customers/a%2Fb/usagesummary?month=1",
  ])("to %s", (url) => {
    expect(check(url)).toBe(url.replace(":443", ""));
  });

  test.each([
    "http://usage.partner.example/proxy/v1/customers/c/usagesummary",
    "https://usage.partner.example:8443/proxy/v1/customers/c/usagesummary",
    "https://usage.partner.example.evil.example/proxy/v1/customers/c/usagesummary",
    "https://usage.partner.example@evil.example/proxy/v1/customers/c/usagesummary",
    "https://user:word@usage.partner.example/proxy/v1/customers/c/usagesummary",
    "https://usage.partner.example/v1/customers/c/usagesummary",
    "https://usage.partner.example/proxy/../v1/customers/c/usagesummary",
    "https://usage.partner.example/proxy/v1/customers/../usagesummary",
    "https://usage.partner.example/proxy/v1/customers/%2e%2e/usagesummary",
    "https://usage.partner.example/proxy/v1/customers//usagesummary",
    "https://usage.partner.example/proxy/v1/customers/c/usagesummary/more",
    "https://usage.partner.example/proxy/v1/customers/c/usagesummary#part",
    "https://usage.partner.example/proxy/v1/customers/c/usagesummary#",
    "https://usage.partner.example/proxy//v1/customers/c/usagesummary",
    "https://evil.example\\@usage.partner.example/proxy/v1/customers/c/usagesummary",
    "/proxy/v1/customers/c/usagesummary",
    "",
  ])("but not to %s", (url) => {
    expect(() => check(url)).toThrow(ArgumentError);
    expect(() => check(url)).toThrow("The request would take the token to another address than baseUrl");
  });
});

describe.each(transports)("Over %s, the token goes nowhere else", (_, transport) => {
  /** What another server receives while a call is led to it in some way. */
  async function withStranger(
    lead: (client: ReturnType<typeof createPartnerCenterClient>, url: string) => Promise<unknown>,
  ) {
    await withRecordingServer(
      (response) => response.end("{}"),
      async (stranger) => {
        await withRecordingServer(
          (response) => response.end("{}"),
          async ({ url, requests }) => {
            const client = createPartnerCenterClient({ credential, baseUrl: url, ...transport });
            await expect(lead(client, stranger.url)).rejects.toThrow(ArgumentError);
            expect(requests).toHaveLength(0);
          },
        );
        expect(stranger.requests).toHaveLength(0);
      },
    );
  }

  test("by a baseUrl of one call", async () => {
    await withStranger((client, baseUrl) => client.http.GET(path, { ...init, baseUrl }));
  });

  test("by a pathSerializer of one call", async () => {
    for (const end of ["/v1/customers/c/usagesummary", ""]) {
      await withStranger((client, url) => client.http.GET(path, { ...init, pathSerializer: () => url + end }));
    }
    await withStranger((client) =>
      client.http.GET(path, { ...init, pathSerializer: (own) => own.replace("usagesummary", "other") }),
    );
  });

  test("by the name of another host in a header, by which undici would choose the certificate", async () => {
    await withRecordingServer(
      (response) => response.end("{}"),
      async ({ url, requests }) => {
        const { http } = createPartnerCenterClient({ credential, baseUrl: url, ...transport });
        await http.GET(path, { ...init, headers: { Host: "evil.example" } });
        expect(`http://${requests[0]?.headers.host}`).toBe(url);
      },
    );
  });

  test("by a middleware", async () => {
    await withStranger((client, url) => {
      client.http.use({ onRequest: ({ request }) => new Request(request.url.replace(/^http:..[^/]+/, url), request) });
      return client.getCustomerUsageSummary("c");
    });
  });
});
