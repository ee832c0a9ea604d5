// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
export interface paths {
    "/v1/customers/{customer_id}/usagesummary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the usage summary of a customer
         * @description Returns the estimated Azure spending of one customer in the current billing period, together with the budget.
         *
         *     For a customer without Azure usage, the service responds with an error of code 3000 (status 404, sometimes 400),
         *     not with an empty summary. Expect it for many customers.
         */
        get: operations["getCustomerUsageSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The estimated Azure spending of one customer in the current billing period.
         *
         *     Which properties come depends on the subscription. Older subscriptions (offer MS-AZR-0145P) send `id`, `name`,
         *     `currencyLocale` and `links`; the Azure plan sends `resourceId`, `resourceName`, `currencyCode` and
         *     `usdTotalCost`. Both may come together, and any may be absent.
         */
        CustomerUsageSummary: {
            /** @description What kind of resource this is; `objectType` reads `CustomerUsageSummary`. */
            attributes?: components["schemas"]["ResourceAttributes"] | null;
            /**
             * Format: date-time
             * @description The end of the billing period, as an instant with an offset from UTC. Up to seven fractional digits of a
             *     second may come. Absent or null, the period is not known.
             */
            billingEndDate?: string | null;
            /**
             * Format: date-time
             * @description The start of the billing period, as an instant with an offset from UTC. Up to seven fractional digits of a
             *     second may come. Absent or null, the period is not known.
             */
            billingStartDate?: string | null;
            /**
             * @description The budget that the partner has set for this customer and month. A budget without an `amount`, or none at
             *     all, means that no budget is set.
             */
            budget?: components["schemas"]["SpendingBudget"] | null;
            /**
             * @description The ISO 4217 code of the currency of all amounts but `usdTotalCost`, such as `EUR`. Absent on older
             *     subscriptions: `currencyLocale` stands for it there.
             */
            currencyCode?: string | null;
            /**
             * @description The locale whose currency the amounts are in, such as `de-DE`. Absent on the Azure plan, where
             *     `currencyCode` says it.
             */
            currencyLocale?: string | null;
            /** @description The customer's spending budget as an object. Absent, null or without an `amount`: no budget is set. */
            customerSpendingBudget?: components["schemas"]["SpendingBudget"] | null;
            /**
             * @deprecated
             * @description The customer's id on older subscriptions. Read `resourceId` first, and this where it is absent.
             */
            id?: string | null;
            /**
             * Format: date-time
             * @description When the service last updated these figures, as an instant with an offset from UTC; typically a day ago.
             *     Absent or null, it is not known.
             */
            lastModifiedDate?: string | null;
            /** @description Where this resource is found. Sent for older subscriptions only. */
            links?: components["schemas"]["ResourceLinks"] | null;
            /**
             * @deprecated
             * @description The customer's name on older subscriptions. Read `resourceName` first, and this where it is absent.
             */
            name?: string | null;
            /** @description The customer's id. Absent on older subscriptions, which send `id`. */
            resourceId?: string | null;
            /** @description The customer's name. Absent on older subscriptions, which send `name`. */
            resourceName?: string | null;
            /**
             * Format: double
             * @deprecated
             * @description The budget as a bare number, in the currency of the summary. Read `budget.amount` instead. Absent or null,
             *     no budget is set.
             */
            spendingBudget?: number | null;
            /**
             * Format: double
             * @description The estimated cost so far in this billing period, in the currency of the summary. Up to 20 fractional
             *     digits come: round it only for display. Absent or null, the cost is not known, which is not zero.
             */
            totalCost?: number | null;
            /**
             * Format: double
             * @description The same cost in US dollars. Sent for the Azure plan only; absent or null, it is not known.
             */
            usdTotalCost?: number | null;
        };
        /** @description The amount that a customer is meant to spend on Azure in one month. */
        SpendingBudget: {
            /**
             * Format: double
             * @description The budget in the currency of the summary. Absent or null means that no budget is set.
             */
            amount?: number | null;
            /** @description What kind of resource this is; `objectType` reads `SpendingBudget`. */
            attributes?: components["schemas"]["ResourceAttributes"] | null;
            /**
             * Format: double
             * @description The budget once more, under the name that earlier clients read. Read `amount` first. Absent or null means
             *     that no budget is set.
             */
            usageSpendingBudget?: number | null;
        };
        /** @description What the service says about a resource itself. */
        ResourceAttributes: {
            /** @description The version of the resource. Absent or null where the service keeps none, as it does here. */
            etag?: string | null;
            /** @description The name of the resource's type, such as `CustomerUsageSummary`. */
            objectType?: string | null;
        };
        /** @description Where a resource and its neighbours in a list are found. A neighbour that is absent does not exist. */
        ResourceLinks: {
            /** @description The next page of a list; absent for a single resource. */
            next?: components["schemas"]["Link"] | null;
            /** @description The page before this one; absent for a single resource. */
            previous?: components["schemas"]["Link"] | null;
            /** @description The resource itself. */
            self?: components["schemas"]["Link"] | null;
        };
        /** @description One request that can be made. */
        Link: {
            /** @description Headers to send with the request; an empty list, absent or null means none beyond the usual. */
            headers?: components["schemas"]["StringKeyValuePair"][] | null;
            /** @description The HTTP method, such as `GET`. */
            method?: string | null;
            /** @description Where to send the request. Relative, and without the leading `/v1`. */
            uri?: string | null;
        };
        /** @description A name and its value, both text. */
        StringKeyValuePair: {
            /** @description The name. */
            key?: string | null;
            /** @description What it is set to. */
            value?: string | null;
        };
        /**
         * @description Why a request failed. Three forms are known, and no property comes with all of them: the service's own
         *     (`code`, `description`, `data`, `source`), a newer one (`code`, `message`, `errorName`, `isRetryable`,
         *     `parameters`) and a gateway's (`statusCode`, `message`). Some failures have plain text, HTML or no body at all:
         *     decide by the status first.
         */
        ServiceFault: {
            /** @description The number of the failure, finer than the status. Sent as a number or as text: compare it as text. */
            code?: number | string | null;
            /** @description What went wrong, for a person. May hold JSON text or HTML entities. */
            description?: string | null;
            /** @description Details, such as the value that was refused. Any JSON; absent or null when there are none. */
            data?: unknown;
            /** @description The part of the service that failed. */
            source?: string | null;
            /** @description What went wrong, in the newer form and in that of the gateway. */
            message?: string | null;
            /** @description The name of the failure in the newer form. */
            errorName?: string | null;
            /** @description Whether another attempt may succeed, in the newer form. */
            isRetryable?: boolean | null;
            /** @description Details of the newer form. Any JSON. */
            parameters?: unknown;
            /** @description The HTTP status once more, in the gateway's form. */
            statusCode?: number | null;
        };
    };
    responses: {
        /**
         * @description The request succeeded; the body is the usage summary. In practice a UTF-8 byte order mark comes before it, and
         *     `Content-Length` counts it: skip it before you parse.
         */
        CustomerUsageSummary: {
            headers: {
                "MS-CorrelationId": components["headers"]["CorrelationId"];
                "MS-RequestId": components["headers"]["RequestId"];
                "MS-CV": components["headers"]["CorrelationVector"];
                "MS-ServerId": components["headers"]["ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CustomerUsageSummary"];
                "text/json": components["schemas"]["CustomerUsageSummary"];
                "application/xml": components["schemas"]["CustomerUsageSummary"];
                "text/xml": components["schemas"]["CustomerUsageSummary"];
            };
        };
        /**
         * @description An input is missing or not valid; the body says which. Do not retry: correct the request. Code 2000 means that
         *     the customer id is not a GUID; code 3000, sometimes sent with this status, that the customer has no Azure usage.
         */
        BadRequest: {
            headers: {
                "MS-CorrelationId": components["headers"]["CorrelationId"];
                "MS-RequestId": components["headers"]["RequestId"];
                "MS-CV": components["headers"]["CorrelationVector"];
                "MS-ServerId": components["headers"]["ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/json": components["schemas"]["ServiceFault"];
                "application/xml": components["schemas"]["ServiceFault"];
                "text/xml": components["schemas"]["ServiceFault"];
            };
        };
        /**
         * @description The request is not authenticated. Get a new token and call again, once: the old one has expired, is malformed,
         *     or lacks the multi-factor claim, in which case the user must sign in again with a second factor.
         */
        Unauthorized: {
            headers: {
                "MS-CorrelationId": components["headers"]["CorrelationId"];
                "MS-RequestId": components["headers"]["RequestId"];
                "MS-CV": components["headers"]["CorrelationVector"];
                "MS-ServerId": components["headers"]["ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/json": components["schemas"]["ServiceFault"];
                "application/xml": components["schemas"]["ServiceFault"];
                "text/xml": components["schemas"]["ServiceFault"];
            };
        };
        /**
         * @description The caller is known but has no right to this response. Do not retry. Code 20002 means that the partner has no
         *     relationship with the customer; code 900329 that the token belongs to an application without a user.
         */
        Forbidden: {
            headers: {
                "MS-CorrelationId": components["headers"]["CorrelationId"];
                "MS-RequestId": components["headers"]["RequestId"];
                "MS-CV": components["headers"]["CorrelationVector"];
                "MS-ServerId": components["headers"]["ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/json": components["schemas"]["ServiceFault"];
                "application/xml": components["schemas"]["ServiceFault"];
                "text/xml": components["schemas"]["ServiceFault"];
            };
        };
        /**
         * @description Nothing is there for these parameters. Code 3000 means that the customer exists but has no Azure usage: record
         *     it as such and go on. Otherwise check the customer id. Do not retry.
         */
        NotFound: {
            headers: {
                "MS-CorrelationId": components["headers"]["CorrelationId"];
                "MS-RequestId": components["headers"]["RequestId"];
                "MS-CV": components["headers"]["CorrelationVector"];
                "MS-ServerId": components["headers"]["ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/json": components["schemas"]["ServiceFault"];
                "application/xml": components["schemas"]["ServiceFault"];
                "text/xml": components["schemas"]["ServiceFault"];
            };
        };
        /**
         * @description The partner calls too often. Wait for as many seconds as `Retry-After` says, then retry, with fewer calls side
         *     by side. The body often comes from a gateway before the service: `statusCode` and `message` only.
         */
        TooManyRequests: {
            headers: {
                "MS-CorrelationId": components["headers"]["CorrelationId"];
                "MS-RequestId": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/json": components["schemas"]["ServiceFault"];
                "application/xml": components["schemas"]["ServiceFault"];
                "text/xml": components["schemas"]["ServiceFault"];
            };
        };
        /**
         * @description The service, or something that it depends on, failed. Callers may retry: wait longer before each attempt, send
         *     the same `ms-requestid`, and give up after a few.
         */
        InternalServerError: {
            headers: {
                "MS-CorrelationId": components["headers"]["CorrelationId"];
                "MS-RequestId": components["headers"]["RequestId"];
                "MS-CV": components["headers"]["CorrelationVector"];
                "MS-ServerId": components["headers"]["ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/json": components["schemas"]["ServiceFault"];
                "application/xml": components["schemas"]["ServiceFault"];
                "text/xml": components["schemas"]["ServiceFault"];
            };
        };
    };
    parameters: {
        /**
         * @description The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID, and responds to anything
         *     else with 400, code 2000.
         * @example 3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4
         */
        CustomerId: string;
        /**
         * @description Ties together everything that one call causes inside the service; name it when you ask Microsoft for support.
         *     A GUID in practice. Left out, the service makes one for each request.
         * @example b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2
         */
        CorrelationId: string;
        /**
         * @description The correlation vector under which the service traces the request internally. Left out, the service makes one
         *     for each request.
         * @example pQ7xW2mK9sT4vB1z.0
         */
        CorrelationVector: string;
        /**
         * @description Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in
         *     practice. Left out, the service makes one for each request.
         * @example 5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10
         */
        RequestId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The `ms-correlationid` of the request, or the one that the service made.
         * @example b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2
         */
        CorrelationId: string;
        /**
         * @description The `ms-requestid` of the request, or the one that the service made.
         * @example 5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10
         */
        RequestId: string;
        /**
         * @description The correlation vector of the request. A 429 carries none.
         * @example pQ7xW2mK9sT4vB1z.0
         */
        CorrelationVector: string;
        /**
         * @description Eight hexadecimal digits that name the machine that responded. A 429 carries none.
         * @example 4f9a02c7
         */
        ServerId: string;
        /**
         * @description How long to wait before the next attempt, in whole seconds. At once is always too early.
         * @example 12
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCustomerUsageSummary: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Ties together everything that one call causes inside the service; name it when you ask Microsoft for support.
                 *     A GUID in practice. Left out, the service makes one for each request.
                 * @example b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2
                 */
                "ms-correlationid"?: components["parameters"]["CorrelationId"];
                /**
                 * @description The correlation vector under which the service traces the request internally. Left out, the service makes one
                 *     for each request.
                 * @example pQ7xW2mK9sT4vB1z.0
                 */
                "ms-cv"?: components["parameters"]["CorrelationVector"];
                /**
                 * @description Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in
                 *     practice. Left out, the service makes one for each request.
                 * @example 5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10
                 */
                "ms-requestid"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID, and responds to anything
                 *     else with 400, code 2000.
                 * @example 3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4
                 */
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CustomerUsageSummary"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
