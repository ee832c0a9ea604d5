import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createPartnerCenterClient, DecodeError } from "../../src/client.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { validation } from "../../src/validate/index.js";
import { xmlDecoder } from "../../src/xml/index.js";
import { withRecordingServer } from "../support/recording-server.js";

const customer = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

function clientOf(baseUrl: string) {
  const decoders = [xmlDecoder()];
  return createPartnerCenterClient({
    credential: "token",
    baseUrl,
    decoders,
    validate: validation("strict"),
    maxRetries: 0,
  });
}

describe("A client with the XML decoder and strict validation", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer();
  });
  afterAll(() => server.close());

  test.each(["application/xml", "text/xml"])("gets from %s the same summary as from JSON", async (accept) => {
    const client = clientOf(server.url);
    const json = await client.getCustomerUsageSummary(customer).orThrow();
    const xml = await client.getCustomerUsageSummary(customer, { accept }).orThrow();
    expect(xml.response.headers.get("Content-Type")).toContain(accept);
    expect(xml.response.text).toMatch(/^<CustomerUsageSummary/);
    expect(xml.data).toEqual(json.data);
  });

  test("gets the code of an error in XML", async () => {
    const result = await clientOf(server.url).getCustomerUsageSummary("no-guid", { accept: "text/xml" });
    expect(result).toMatchObject({ ok: false, status: 400, code: "2000", error: { source: "PartnerApi" } });
  });
});

describe("An XML body that cannot be read fails the call with one sentence:", () => {
  test.each([
    [
      "one that was cut off",
      "<s><totalCost>1",
      "it is not a well-formed XML document, or was cut off: elements are not closed.",
    ],
    ["one with a document type", "<!DOCTYPE s><s/>", "it has a document type or another declaration"],
    ["one without a number", "<s><totalCost>much</totalCost></s>", "<totalCost> holds no number."],
    ["an empty one", "", "it is empty, where an XML document was expected."],
    ["one that is only text", "<s>Hello</s>", "<s> holds text where elements are expected."],
    ["one that is null", `<s nil="true"/>`, "it is not an object."],
  ])("%s", async (_, body, reason) => {
    await withRecordingServer(
      (response) => response.writeHead(200, { "Content-Type": "Text/XML; charset=utf-8" }).end(body),
      async ({ url }) => {
        const call = clientOf(url).getCustomerUsageSummary(customer);
        await expect(call).rejects.toThrow(DecodeError);
        await expect(call).rejects.toThrow(
          `The service responded with status 200, but its body cannot be read: ${reason}`,
        );
      },
    );
  });
});
