// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
import type { Client } from "openapi-fetch";
import type { operations as Shapes, paths } from "./openapi.js";

/** The version of the spec, and of this package. */
export declare const version: string;

/** The base URL of the service, the first of those in `servers`. */
export declare const server: "https://api.partnercenter.microsoft.com";

/** The base URLs of the service; the first is the default. */
export declare const servers: readonly ["https://api.partnercenter.microsoft.com", "https://partner.partnercenterapi.microsoftonline.cn"];

/** Where each operation is called, and how. */
export declare const operations: {
  /**
   * Get the usage summary of a customer.
   *
   * Returns the estimated Azure spending of one customer in the current billing period, together with the budget.
   *
   * For a customer without Azure usage, the service responds with an error of code 3000 (status 404, sometimes 400),
   * not with an empty summary. Expect it for many customers.
   */
  readonly getCustomerUsageSummary: { readonly "method": "get"; readonly "path": "/v1/customers/{customer_id}/usagesummary"; readonly "pathParameters": readonly ["customer_id"]; readonly "options": { readonly "correlationId": readonly ["header", "ms-correlationid"]; readonly "correlationVector": readonly ["header", "ms-cv"]; readonly "requestId": readonly ["header", "ms-requestid"] }; readonly "accept": "application/json" };
};

/** What openapi-fetch is told of a call. */
export interface CallInit {
  readonly params: {
    readonly path: Record<string, unknown>;
    readonly header: Record<string, unknown>;
    readonly query: Record<string, unknown>;
  };
  readonly headers: Readonly<Record<string, string | null | undefined>>;
  readonly parseAs: "stream";
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Calls each operation through openapi-fetch, which leaves the body of a success unread. */
export declare const calls: {
  readonly getCustomerUsageSummary: (http: Client<paths>, init: CallInit) => Promise<{ readonly error?: unknown; readonly response: Response }>;
};

/** The values that a caller passes for the path of each operation. */
export interface PathArguments {
  getCustomerUsageSummary: [customerId: NonNullable<Shapes["getCustomerUsageSummary"]["parameters"]["path"]>["customer_id"]];
}

/** What a caller may or must pass besides. */
export interface OperationOptions {
  getCustomerUsageSummary: {
    /**
     * Ties together everything that one call causes inside the service; name it when you ask Microsoft for support.
     * A GUID in practice. Left out, the service makes one for each request.
     *
     * Sent as the header `ms-correlationid`.
     */
    correlationId?: NonNullable<Shapes["getCustomerUsageSummary"]["parameters"]["header"]>["ms-correlationid"] | undefined;
    /**
     * The correlation vector under which the service traces the request internally. Left out, the service makes one
     * for each request.
     *
     * Sent as the header `ms-cv`.
     */
    correlationVector?: NonNullable<Shapes["getCustomerUsageSummary"]["parameters"]["header"]>["ms-cv"] | undefined;
    /**
     * Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in
     * practice. Left out, the service makes one for each request.
     *
     * Sent as the header `ms-requestid`.
     */
    requestId?: NonNullable<Shapes["getCustomerUsageSummary"]["parameters"]["header"]>["ms-requestid"] | undefined;
  };
}
