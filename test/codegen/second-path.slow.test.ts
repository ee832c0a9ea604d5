import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { run } from "../support/run.js";
import { type ScratchCopy, scratchCopy } from "../support/scratch-copy.js";

const operation = `
  /v1/customers/{customer_id}/invoices/{invoice_id}:
    get:
      operationId: getCustomerInvoice
      tags: [Azure spending]
      summary: Get an invoice of a customer
      description: Returns one invoice.
      parameters:
        - $ref: "#/components/parameters/CustomerId"
        - name: invoice_id
          in: path
          required: true
          description: The number of the invoice.
          schema: { type: string }
          example: "0012345"
        - name: page-size
          in: query
          required: true
          description: How many lines come.
          schema: { type: integer }
          example: 50
        - $ref: "#/components/parameters/RequestId"
      responses:
        "200":
          description: The invoice.
          content:
            application/json: &json
              schema: { $ref: "#/components/schemas/Invoice" }
              examples: { one: { $ref: "#/components/examples/Invoice" } }
            text/json: *json
            application/xml: &xml
              schema: { $ref: "#/components/schemas/Invoice" }
              examples: { one: { $ref: "#/components/examples/InvoiceXml" } }
            text/xml: *xml
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/Unauthorized" }
        "403": { $ref: "#/components/responses/Forbidden" }
        "404": { $ref: "#/components/responses/NotFound" }
        "500": { $ref: "#/components/responses/InternalServerError" }

components:
`;

const schema = `
  schemas:
    Invoice:
      description: What a customer owes.
      type: object
      xml: { name: Invoice }
      properties:
        number: { description: The number of the invoice., type: string }
        total: { description: What is due., type: number, nullable: true }
`;

const examples = `
  examples:
    Invoice:
      summary: An invoice
      value: { number: "0012345", total: 17.25 }
    InvoiceXml:
      summary: An invoice
      value: <Invoice><number>0012345</number><total>17.25</total></Invoice>
`;

/** The texts of all this, as their translation needs them. */
const translations: readonly Parameters<ScratchCopy["translate"]>[] = [
  ["summary", "Get an invoice of a customer", "取得客戶的發票"],
  ["description", "Returns one invoice.", "傳回一張發票。"],
  ["description", "The number of the invoice.", "發票的號碼。"],
  ["description", "How many lines come.", "傳回的行數。"],
  ["description", "The invoice.", "發票。"],
  ["description", "What a customer owes.", "客戶應付的金額。"],
  ["description", "What is due.", "到期的金額。"],
  ["summary", "An invoice", "一張發票"],
];

/** A user's program: it compiles only when the types have the operation, and runs only when client and server do. */
const program = `
import { createPartnerCenterClient, type Invoice } from "./client.js";
import { startLocalServer } from "./server/index.js";
import { type Validator, validateInvoice } from "../generated/typescript/validators.js";
import { xmlDecoder } from "./xml.js";

const validate: Validator<Invoice> = validateInvoice;
const received: string[] = [];
const server = await startLocalServer({ onRequest: ({ method, path }) => received.push(method + " " + path) });
let sent: string | undefined;
const client = createPartnerCenterClient({
  credential: "token",
  baseUrl: server.url,
  fetch: (url, init) => {
    sent ??= url.replace(server.url, "");
    return fetch(url, init);
  },
});
const customer = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const result = await client.getCustomerInvoice(customer, "00/12", { pageSize: 50, requestId: "r-1" });
const total: number | null | undefined = result.status === 200 ? result.data.total : undefined;
const refused = await client.getCustomerInvoice("no-guid", "1", { pageSize: 1 });
const xml = await client.http.GET("/v1/customers/{customer_id}/invoices/{invoice_id}", {
  params: { path: { customer_id: customer, invoice_id: "1" }, query: { "page-size": 1 } },
  headers: { Accept: "application/xml" },
  parseAs: "text",
});
const summary = await client.getCustomerUsageSummary(customer);
const reader = createPartnerCenterClient({ credential: "token", baseUrl: server.url, decoders: [xmlDecoder()] });
const decoded = await reader.getCustomerInvoice(customer, "1", { pageSize: 1, accept: "text/xml" }).orThrow();
await server.close();
console.log(JSON.stringify({
  total,
  requestId: result.requestId,
  sent,
  received: received[0],
  refused: refused.status,
  xml: xml.data,
  decoded: decoded.data,
  valid: validate(result.status === 200 && result.data),
  invalid: validate({ total: "much" }),
  summary: summary.status,
}));
`;

describe("A second path in openapi.yaml, once translated, reaches everything without another edit by hand:", () => {
  const copy = scratchCopy();
  let results: Record<string, unknown>;

  beforeAll(async () => {
    copy.edit("openapi.yaml", "\ncomponents:\n", operation);
    copy.edit("openapi.yaml", "\n  schemas:\n", schema);
    copy.edit("openapi.yaml", "\n  examples:\n", examples);
    for (const translation of translations) copy.translate(...translation);
    const generated = await copy.generate();
    if (generated.exitCode !== 0) throw new Error(generated.errorOutput);
    writeFileSync(join(copy.folder, "src/program.ts"), program);
    const built = await run("node", ["node_modules/typescript/bin/tsc", "--project", "tsconfig.build.json"], {
      cwd: copy.folder,
    });
    if (built.exitCode !== 0) throw new Error(built.output);
    const ran = await run("node", ["dist/program.js"], { cwd: copy.folder });
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
      sent: "/v1/customers/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/invoices/00%2F12?page-size=50",
    });
  });

  test("the local server, which answers with the contract's example and with the scenarios that fit every operation", () => {
    expect(results).toMatchObject({
      received: "GET /v1/customers/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/invoices/00%2F12",
      refused: 400,
      xml: expect.stringMatching(/^<Invoice .*<number>0012345<\/number><total>17.25<\/total><\/Invoice>$/),
    });
  });

  test("the XML decoder, by the new schema", () => {
    expect(results).toMatchObject({ decoded: { number: "0012345", total: 17.25 } });
  });

  test("the validators", () => {
    expect(results).toMatchObject({ valid: true, invalid: false });
  });

  test("the contract in Traditional Chinese", () => {
    const translated = readFileSync(join(copy.folder, "generated/openapi.zh-TW.json"), "utf8");
    for (const [, english, chinese] of translations) {
      expect(translated).toContain(`"${chinese}"`);
      expect(translated).not.toContain(`"${english}"`);
    }
  });

  test("and leaves the first path as it was", () => {
    expect(results).toMatchObject({ summary: 200 });
  });
});
