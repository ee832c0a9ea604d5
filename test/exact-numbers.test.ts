import { describe, expect, test } from "@jest/globals";
import {
  type ClientOptions,
  createPartnerCenterClient,
  DecodeError,
  type DecodeOptions,
  type Transport,
} from "../src/client.js";
import { validation } from "../src/validate/index.js";
import { xmlDecoder } from "../src/xml/index.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const digits = "31.40159265358979323846";
/** Longer than the text that a result keeps. */
const longName = "n".repeat(70_000);

const forms: [name: string, type: string, body: string, errorBody: string][] = [
  [
    "JSON",
    "application/json",
    `\ufeff{"resourceName":"${longName}","id":"0012","budget":{"amount":2500.00},"totalCost":${digits}}`,
    '{"code":2000}',
  ],
  [
    "XML",
    "application/xml",
    `<s><resourceName>${longName}</resourceName><id>0012</id><budget><amount> 2500.00 </amount></budget><totalCost>${digits}</totalCost></s>`,
    "<f><code>2000</code></f>",
  ],
];

const strict = { validate: validation("strict") };

describe.each(forms)("Exact numbers of %s", (_, contentType, body, errorBody) => {
  const clientOf = (status: number, text: string, options: Partial<ClientOptions> = strict) => {
    const headers = new Headers({ "Content-Type": contentType });
    const transport: Transport = async () => ({ status, headers, body: new TextEncoder().encode(text) });
    return createPartnerCenterClient({ credential: "token", transport, decoders: [xmlDecoder()], ...options });
  };

  test("are the digits that came, at every depth and however long the body is, and pass validation", async () => {
    const { data, response } = await clientOf(200, body).getCustomerUsageSummary(id, { exactNumbers: true }).orThrow();
    expect(data).toEqual({
      resourceName: longName,
      id: "0012",
      budget: { amount: "2500.00" },
      totalCost: digits,
    });
    expect(response.text).toHaveLength(65_536);
  });

  test.each([undefined, false])("are numbers with exactNumbers %p", async (exactNumbers) => {
    const { data } = await clientOf(200, body).getCustomerUsageSummary(id, { exactNumbers }).orThrow();
    expect(data).toMatchObject({ budget: { amount: 2500 }, totalCost: Number(digits) });
  });

  test("may be beyond what a number of JavaScript holds, where nothing validates them", async () => {
    const huge = body.replace(digits, "1e400");
    const { data } = await clientOf(200, huge, {}).getCustomerUsageSummary(id, { exactNumbers: true }).orThrow();
    expect(data.totalCost).toBe("1e400");
  });

  test("do not change the code of an error, which is text anyway", async () => {
    const result = await clientOf(400, errorBody).getCustomerUsageSummary(id, { exactNumbers: true });
    expect(result).toMatchObject({ ok: false, code: "2000" });
  });
});

test("A decoder that cannot give exact numbers makes it a DecodeError", async () => {
  const headers = new Headers({ "Content-Type": "text/csv" });
  const transport: Transport = async () => ({ status: 200, headers, body: new TextEncoder().encode("1.50") });
  const decode = (_: string, { exactNumbers }: DecodeOptions) => {
    if (exactNumbers) throw new Error("it has no exact numbers");
    return { totalCost: 1.5 };
  };
  const decoders = [{ mediaTypes: ["text/csv"], decode }];
  const client = createPartnerCenterClient({ credential: "token", transport, decoders });
  const call = client.getCustomerUsageSummary(id, { exactNumbers: true });
  await expect(call).rejects.toThrow("its body cannot be read: it has no exact numbers.");
  await expect(call).rejects.toThrow(DecodeError);
});
