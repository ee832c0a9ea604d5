import type { ScratchCopy } from "./scratch-copy.js";
import { readSpec } from "./spec.js";

/** The version that the changed spec has. */
export const changedVersion = "7.8.9";

/** Two enums, one of them shared, an amount without a format, and properties of many other types. */
const properties = `
        savingsPlanCost: { description: What the savings plans cost., type: number }
        billingState:
          description: Where the billing period stands.
          type: string
          enum: [open, closed]
        plan: { $ref: "#/components/schemas/Plan" }
        tiers:
          description: The tiers of the customer.
          type: array
          items: { type: integer, enum: [1, 2] }
        isFinal: { description: Whether the amounts are final., type: boolean }
        invoiceDate: { description: The day of the invoice., type: string, format: date }
        changes: { description: When it changed., type: array, items: { type: string, format: date-time } }
        type: { description: The kind of customer., type: string }
        tags: { description: The tags of the customer., type: object, additionalProperties: { type: string } }
        contact:
          description: Whom to ask.
          type: object
          properties: { name: { description: The name of a person., type: string } }
        invoices: { description: The last invoices., type: array, items: { $ref: "#/components/schemas/Invoice" } }`;

/** A query parameter of each scalar type, one whose name is a keyword in many languages, and a list. */
const parameters = `
        - name: billing-unit
          in: query
          description: The unit of the amounts.
          schema: { type: string, enum: [cent, euro] }
          example: cent
        - name: page-size
          in: query
          description: How many lines come.
          schema: { type: integer }
          example: 50
        - name: threshold
          in: query
          description: The smallest amount.
          schema: { type: number, format: double }
          example: 0.5
        - name: since
          in: query
          description: The first moment.
          schema: { type: string, format: date-time }
          example: "2026-11-01T00:00:00Z"
        - name: is-estimate
          in: query
          description: Whether estimates come as well.
          schema: { type: boolean }
          example: true
        - name: type
          in: query
          description: The kind of the amounts.
          schema: { type: string }
          example: net
        - name: part
          in: query
          x-ms-client-name: parts
          description: The parts to show.
          schema: { type: array, items: { type: string } }
          example: [one, two]`;

/** A status with a header and a body that no other response has. */
const response = `
        "409":
          description: Another request is changing this customer.
          headers:
            MS-ConflictId: { description: The conflict., schema: { type: string }, example: c-1 }
          content:
            application/json: &conflict
              schema: { $ref: "#/components/schemas/ConflictFault" }
              examples: { one: { summary: One, value: { conflictingRequest: made-up } } }
            text/json: *conflict
            application/xml: &conflictXml
              schema: { $ref: "#/components/schemas/ConflictFault" }
              examples: { one: { summary: One, value: "<ConflictFault><conflictingRequest>made-up</conflictingRequest></ConflictFault>" } }
            text/xml: *conflictXml`;

/** A second operation, with values of two types in its path, a query parameter that it needs, and advice of its own. */
const operation = `
  /v1/customers/{customer_id}/years/{year}/invoices/{invoice_id}:
    get:
      operationId: getCustomerInvoice
      tags: [Azure spending]
      summary: Get an invoice of a customer
      description: Returns one invoice.
      parameters:
        - $ref: "#/components/parameters/CustomerId"
        - name: year
          in: path
          required: true
          description: The year of the invoice.
          schema: { type: integer }
          example: 2026
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
        "404":
          description: There is no such invoice. Check its number.
          content:
            application/json: &noInvoice
              schema: { $ref: "#/components/schemas/ServiceFault" }
              examples: { none: { $ref: "#/components/examples/NoUsageFault" } }
            text/json: *noInvoice
            application/xml: &noInvoiceXml
              schema: { $ref: "#/components/schemas/ServiceFault" }
              examples: { none: { $ref: "#/components/examples/NoUsageFaultXml" } }
            text/xml: *noInvoiceXml
        "500": { $ref: "#/components/responses/InternalServerError" }
`;

const schemas = `
    Plan:
      description: The plan of a customer.
      type: string
      enum: [azure, legacy]
    Invoice:
      description: What a customer owes.
      type: object
      xml: { name: Invoice }
      properties:
        number: { description: The number of the invoice., type: string }
        total: { description: What is due., type: number }
    ConflictFault:
      description: What stands in the way of a request.
      type: object
      xml: { name: ConflictFault }
      properties:
        conflictingRequest: { description: The id of the other request., type: string }`;

const examples = `
    Invoice:
      summary: An invoice
      value: { number: "0012345", total: 17.25 }
    InvoiceXml:
      summary: An invoice
      value: <Invoice><number>0012345</number><total>17.25</total></Invoice>`;

/** The texts of all this, as their translation needs them. */
export const changedTexts: readonly Parameters<ScratchCopy["translate"]>[] = [
  ["description", "What the savings plans cost.", "節省方案的費用。"],
  ["description", "Where the billing period stands.", "計費週期的狀態。"],
  ["description", "The plan of a customer.", "客戶的方案。"],
  ["description", "The tiers of the customer.", "客戶的層級。"],
  ["description", "Whether the amounts are final.", "金額是否已確定。"],
  ["description", "The day of the invoice.", "發票的日期。"],
  ["description", "When it changed.", "變更的時間。"],
  ["description", "The kind of customer.", "客戶的種類。"],
  ["description", "The tags of the customer.", "客戶的標籤。"],
  ["description", "Whom to ask.", "聯絡人。"],
  ["description", "The name of a person.", "人員的姓名。"],
  ["description", "The last invoices.", "最近的發票。"],
  ["description", "The unit of the amounts.", "金額的單位。"],
  ["description", "How many lines come.", "傳回的行數。"],
  ["description", "The smallest amount.", "最小的金額。"],
  ["description", "The first moment.", "第一個時間點。"],
  ["description", "Whether estimates come as well.", "是否也傳回估計值。"],
  ["description", "The kind of the amounts.", "金額的種類。"],
  ["description", "The parts to show.", "要顯示的部分。"],
  ["description", "Another request is changing this customer.", "另一個請求正在變更這位客戶。"],
  ["description", "The conflict.", "衝突。"],
  ["summary", "One", "一個"],
  ["summary", "Get an invoice of a customer", "取得客戶的發票"],
  ["description", "Returns one invoice.", "傳回一張發票。"],
  ["description", "The year of the invoice.", "發票的年份。"],
  ["description", "The number of the invoice.", "發票的號碼。"],
  ["description", "The invoice.", "發票。"],
  ["description", "There is no such invoice. Check its number.", "沒有這張發票。請檢查其號碼。"],
  ["description", "What a customer owes.", "客戶應付的金額。"],
  ["description", "What is due.", "到期的金額。"],
  ["description", "What stands in the way of a request.", "妨礙請求的原因。"],
  ["description", "The id of the other request.", "另一個請求的識別碼。"],
  ["summary", "An invoice", "一張發票"],
];

/** Makes every kind of change that CONTRIBUTING.md promises to need no other edit by hand, and translates it. */
export function changeSpec({ edit, translate }: Pick<ScratchCopy, "edit" | "translate">): void {
  const spec = "openapi.yaml";
  const after = (anchor: string, text: string) => edit(spec, anchor, `${anchor}${text}`);
  edit(spec, `\n  version: ${readSpec().info.version}\n`, `\n  version: ${changedVersion}\n`);
  edit(spec, "\n        currencyLocale:\n", `${properties}\n        currencyLocale:\n`);
  after('\n        - $ref: "#/components/parameters/RequestId"', parameters);
  edit(spec, '\n        "429":\n', `${response}\n        "429":\n`);
  edit(spec, "\n\ncomponents:\n", `${operation}\ncomponents:\n`);
  after("\n  schemas:", schemas);
  after("\n  examples:", examples);
  for (const text of changedTexts) translate(...text);
}
