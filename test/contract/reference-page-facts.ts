/**
 * Every fact of Microsoft's reference page "Azure spending - Get customer usage summary", in English and in
 * Traditional Chinese, which state the same ones. Types are written as the page writes them.
 */
export const page = {
  method: "get",
  url: "https://api.partnercenter.microsoft.com/v1/customers/{customer_id}/usagesummary",

  uriParameters: [{ name: "customer_id", in: "path", required: true, type: "string" }],

  // The page lists Authorization as a required header; OpenAPI says that with a security scheme.
  authorization: { header: "Authorization", required: true, type: "string", kind: "Bearer token" },
  requestHeaders: [
    { name: "ms-correlationid", in: "header", required: false, type: "string" },
    { name: "ms-cv", in: "header", required: false, type: "string" },
    { name: "ms-requestid", in: "header", required: false, type: "string" },
  ],

  statuses: ["200", "400", "401", "403", "404", "500"],
  mediaTypes: ["application/json", "text/json", "application/xml", "text/xml"],
  successType: "UsageManagement.CustomerUsageSummary",

  definitions: {
    Link: {
      headers: "System.Collections.Generic.KeyValuePair[System.String,System.String][]",
      method: "string",
      uri: "string",
    },
    ResourceAttributes: {
      etag: "string",
      objectType: "string",
    },
    ResourceLinks: {
      next: "Link",
      previous: "Link",
      self: "Link",
    },
    "System.Collections.Generic.KeyValuePair[System.String,System.String]": {
      key: "string",
      value: "string",
    },
    "UsageManagement.CustomerUsageSummary": {
      attributes: "ResourceAttributes",
      billingEndDate: "string (date-time)",
      billingStartDate: "string (date-time)",
      budget: "UsageManagement.SpendingBudget",
      currencyCode: "string",
      currencyLocale: "string",
      customerSpendingBudget: "UsageManagement.SpendingBudget",
      id: "string",
      lastModifiedDate: "string (date-time)",
      links: "ResourceLinks",
      name: "string",
      resourceId: "string",
      resourceName: "string",
      spendingBudget: "number (double)",
      totalCost: "number (double)",
      usdTotalCost: "number (double)",
    },
    "UsageManagement.SpendingBudget": {
      amount: "number (double)",
      attributes: "ResourceAttributes",
      usageSpendingBudget: "number (double)",
    },
  },

  /** What the page says in words: where it stands in the spec, and what its text there has to say. */
  statements: [
    {
      says: "retrieves the usage summary for a customer",
      at: ["paths", "get", "summary"],
      as: /get the usage summary of a customer/i,
    },
    { says: "the customer id", at: ["components", "parameters", "CustomerId", "description"], as: /customer's id/i },
    {
      says: "Authorization is a bearer token",
      at: ["components", "securitySchemes", "PartnerCenterToken", "description"],
      as: /Authorization: Bearer/,
    },
    {
      says: "ms-correlationid tracks requests internally",
      at: ["components", "parameters", "CorrelationId", "description"],
      as: /inside the service/,
    },
    {
      says: "the server makes an ms-correlationid when none is sent",
      at: ["components", "parameters", "CorrelationId", "description"],
      as: /service makes one for each request/,
    },
    {
      says: "ms-cv tracks requests internally",
      at: ["components", "parameters", "CorrelationVector", "description"],
      as: /internally/,
    },
    {
      says: "the server makes an ms-cv when none is sent",
      at: ["components", "parameters", "CorrelationVector", "description"],
      as: /service makes one\s+for each request/,
    },
    {
      says: "ms-requestid makes requests idempotent",
      at: ["components", "parameters", "RequestId", "description"],
      as: /idempotent/,
    },
    {
      says: "the server makes an ms-requestid when none is sent",
      at: ["components", "parameters", "RequestId", "description"],
      as: /service makes one for each request/,
    },
    {
      says: "200: the request was successful, the body holds the summary",
      at: ["components", "responses", "CustomerUsageSummary", "description"],
      as: /succeeded; the body is the usage summary/,
    },
    {
      says: "400: a missing or invalid input, the body gives details",
      at: ["components", "responses", "BadRequest", "description"],
      as: /missing or not valid; the body says/,
    },
    {
      says: "401: not authenticated, authenticate first",
      at: ["components", "responses", "Unauthorized", "description"],
      as: /not authenticated\. Get a new token/,
    },
    {
      says: "403: authenticated, but without the rights",
      at: ["components", "responses", "Forbidden", "description"],
      as: /known but has no right/,
    },
    {
      says: "404: not found or not available with these parameters",
      at: ["components", "responses", "NotFound", "description"],
      as: /Nothing is there for these parameters/,
    },
    {
      says: "500: the service or a dependency failed",
      at: ["components", "responses", "InternalServerError", "description"],
      as: /service, or something that it depends on, failed/,
    },
    {
      says: "500: callers may retry",
      at: ["components", "responses", "InternalServerError", "description"],
      as: /Callers may retry/,
    },
  ],
} as const;
