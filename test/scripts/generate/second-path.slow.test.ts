import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { run } from "../../../scripts/support/run.js";
import { changedTexts, changedVersion, changeSpec } from "../../support/changed-spec.js";
import { scratchCopy } from "../../support/scratch-copy.js";

/** A user's program: it compiles only when the types have the operation, and runs only when client and server do. */
const program = `
import { createPartnerCenterClient, type CustomerUsageSummary, type Invoice } from "./client.js";
import { startLocalServer } from "./server/index.js";
import { type Validator, validateCustomerUsageSummary, validateInvoice } from "../generated/typescript/validators.js";
import { xmlDecoder } from "./xml/index.js";

const validate: Validator<Invoice> = validateInvoice;
const unlisted: CustomerUsageSummary = { billingState: "postponed", plan: "mystery", tiers: [1, 7] };
const received: string[] = [];
const server = await startLocalServer({ onRequest: ({ method, path }) => received.push(method + " " + path) });
let sent: string | undefined;
let userAgent: unknown;
const client = createPartnerCenterClient({
  credential: "token",
  baseUrl: server.url,
  fetch: (url, init) => {
    sent ??= url.replace(server.url, "");
    userAgent = new Headers(init?.headers as HeadersInit).get("User-Agent");
    return fetch(url, init);
  },
});
const customer = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const result = await client.getCustomerInvoice(customer, 2026, "00/12", { pageSize: 50, requestId: "r-1" });
const total: number | null | undefined = result.status === 200 ? result.data.total : undefined;
const sentForInvoice = sent;
const refused = await client.getCustomerInvoice("no-guid", 2026, "1", { pageSize: 1 });
const xml = await client.http.GET("/v1/customers/{customer_id}/years/{year}/invoices/{invoice_id}", {
  params: { path: { customer_id: customer, year: 2026, invoice_id: "1" }, query: { "page-size": 1 } },
  headers: { Accept: "application/xml" },
  parseAs: "text",
});
sent = undefined;
const summary = await client.getCustomerUsageSummary(customer, {
  billingUnit: "unlisted",
  pageSize: 5,
  threshold: 0.5,
  since: "2026-11-01T00:00:00Z",
  isEstimate: true,
  type: "net",
  parts: ["one", "two & three"],
});
const reader = createPartnerCenterClient({ credential: "token", baseUrl: server.url, decoders: [xmlDecoder()] });
const decoded = await reader.getCustomerInvoice(customer, 2026, "1", { pageSize: 1, accept: "text/xml" }).orThrow();
await server.close();
console.log(JSON.stringify({
  total,
  requestId: result.response.requestId,
  sent: sentForInvoice,
  query: [...new URL(sent ?? "", server.url).searchParams],
  received: received[0],
  refused: refused.status,
  xml: xml.data,
  decoded: decoded.data,
  valid: validate(result.status === 200 && result.data),
  invalid: validate({ total: "much" }),
  openEnums: validateCustomerUsageSummary(unlisted),
  userAgent,
  summary: summary.status,
}));
`;

/** What the call for a summary sends in its query. */
const sentQuery = [
  ["billing-unit", "unlisted"],
  ["page-size", "5"],
  ["threshold", "0.5"],
  ["since", "2026-11-01T00:00:00Z"],
  ["is-estimate", "true"],
  ["type", "net"],
  ["part", "one"],
  ["part", "two & three"],
];

describe("A change of openapi.yaml, once translated, reaches everything without another edit by hand:", () => {
  const copy = scratchCopy();
  let results: Record<string, unknown>;

  beforeAll(async () => {
    changeSpec(copy);
    const generated = await copy.generate();
    if (generated.exitCode !== 0) throw new Error(generated.errorOutput);
    writeFileSync(join(copy.folder, "src/program.ts"), program);
    const checked = await run("node", ["node_modules/typescript/bin/tsc", "--project", "tsconfig.build.json"], {
      cwd: copy.folder,
    });
    if (checked.exitCode !== 0) throw new Error(checked.output);
    const ran = await run("node", ["--import", "tsx", "src/program.ts"], { cwd: copy.folder });
    if (ran.exitCode !== 0) throw new Error(ran.errorOutput);
    results = JSON.parse(ran.output);
  });

  test("the types", () => {
    const types = readFileSync(join(copy.folder, "generated/typescript/operations.d.ts"), "utf8");
    expect(types).toContain("getCustomerInvoice: [customerId:");
    expect(types).toContain("pageSize:");
  });

  test("the client, with path values in order and encoded, query and headers", () => {
    expect(results).toMatchObject({
      total: 17.25,
      requestId: "r-1",
      sent: "/v1/customers/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/years/2026/invoices/00%2F12?page-size=50",
    });
  });

  test("the local server, which answers with the spec's example and with the scenarios that fit every operation", () => {
    expect(results).toMatchObject({
      received: "GET /v1/customers/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/years/2026/invoices/00%2F12",
      refused: 400,
      xml: expect.stringMatching(/^<Invoice .*<number>0012345<\/number><total>17.25<\/total><\/Invoice>$/),
    });
  });

  test("the XML decoder, by the new schema", () => {
    expect(results).toMatchObject({ decoded: { number: "0012345", total: 17.25 } });
  });

  test("the client, with query parameters of every type, and each value of a list", () => {
    expect(results["query"]).toEqual(sentQuery);
  });

  test("the client, which names the new version", () => {
    expect(results["userAgent"]).toContain(changedVersion);
  });

  test("the validators, for which an enum lists only some values", () => {
    expect(results).toMatchObject({ valid: true, invalid: false, openEnums: true });
  });

  test("the spec in Traditional Chinese", () => {
    const translated = readFileSync(join(copy.folder, "generated/openapi.zh-TW.json"), "utf8");
    for (const [, english, chinese] of changedTexts) {
      expect(translated).toContain(`"${chinese}"`);
      expect(translated).not.toContain(`"${english}"`);
    }
  });

  test("and leaves the first path as it was", () => {
    expect(results).toMatchObject({ summary: 200 });
  });
});
