// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
export const routes = [
  {
    "operation": "getCustomerUsageSummary",
    "method": "GET",
    "path": "/v1/customers/{customer_id}/usagesummary",
    "pathParameters": [
      "customer_id"
    ],
    "requestHeaders": [
      "ms-correlationid",
      "ms-cv",
      "ms-requestid"
    ],
    "responses": {
      "200": {
        "headers": {
          "MS-CorrelationId": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2",
          "MS-RequestId": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
          "MS-CV": "pQ7xW2mK9sT4vB1z.0",
          "MS-ServerId": "4f9a02c7"
        },
        "mediaTypes": [
          "application/json",
          "text/json",
          "application/xml",
          "text/xml"
        ],
        "xmlRoot": "CustomerUsageSummary",
        "example": {
          "resourceId": "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4",
          "resourceName": "Lakeside Botanics",
          "currencyCode": "EUR",
          "totalCost": 1843.27150934,
          "usdTotalCost": 1986.90452851,
          "billingStartDate": "2026-11-01T00:00:00+00:00",
          "billingEndDate": "2026-11-30T23:59:59.9999999+00:00",
          "lastModifiedDate": "2026-11-20T06:42:17.3580246+00:00",
          "budget": {
            "amount": 2500,
            "attributes": {
              "objectType": "SpendingBudget"
            }
          },
          "attributes": {
            "objectType": "CustomerUsageSummary"
          }
        },
        "propertiesOfAllExamples": [
          "/totalCost",
          "/billingStartDate",
          "/billingEndDate",
          "/lastModifiedDate",
          "/budget",
          "/budget/attributes",
          "/budget/attributes/objectType",
          "/attributes",
          "/attributes/objectType"
        ]
      },
      "400": {
        "headers": {
          "MS-CorrelationId": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2",
          "MS-RequestId": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
          "MS-CV": "pQ7xW2mK9sT4vB1z.0",
          "MS-ServerId": "4f9a02c7"
        },
        "mediaTypes": [
          "application/json",
          "text/json",
          "application/xml",
          "text/xml"
        ],
        "xmlRoot": "ServiceFault",
        "example": {
          "code": 2000,
          "description": "The customer id has to be a GUID.",
          "data": [
            "customer_id"
          ],
          "source": "PartnerApi"
        },
        "propertiesOfAllExamples": [
          "/code",
          "/description",
          "/data",
          "/source"
        ]
      },
      "401": {
        "headers": {
          "MS-CorrelationId": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2",
          "MS-RequestId": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
          "MS-CV": "pQ7xW2mK9sT4vB1z.0",
          "MS-ServerId": "4f9a02c7"
        },
        "mediaTypes": [
          "application/json",
          "text/json",
          "application/xml",
          "text/xml"
        ],
        "xmlRoot": "ServiceFault",
        "example": {
          "code": "900421",
          "description": "The token was issued without multi-factor authentication.",
          "data": [],
          "source": "PartnerApi"
        },
        "propertiesOfAllExamples": [
          "/code",
          "/description",
          "/data",
          "/source"
        ]
      },
      "403": {
        "headers": {
          "MS-CorrelationId": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2",
          "MS-RequestId": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
          "MS-CV": "pQ7xW2mK9sT4vB1z.0",
          "MS-ServerId": "4f9a02c7"
        },
        "mediaTypes": [
          "application/json",
          "text/json",
          "application/xml",
          "text/xml"
        ],
        "xmlRoot": "ServiceFault",
        "example": {
          "code": 20002,
          "description": "The partner has no relationship with this customer.",
          "data": [],
          "source": "PartnerApi"
        },
        "propertiesOfAllExamples": [
          "/code",
          "/description",
          "/data",
          "/source"
        ]
      },
      "404": {
        "headers": {
          "MS-CorrelationId": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2",
          "MS-RequestId": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
          "MS-CV": "pQ7xW2mK9sT4vB1z.0",
          "MS-ServerId": "4f9a02c7"
        },
        "mediaTypes": [
          "application/json",
          "text/json",
          "application/xml",
          "text/xml"
        ],
        "xmlRoot": "ServiceFault",
        "example": {
          "code": 3000,
          "description": "No usage data was found for this customer.",
          "data": [
            "c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192"
          ],
          "source": "PartnerApi"
        },
        "propertiesOfAllExamples": [
          "/code",
          "/description",
          "/data",
          "/source"
        ]
      },
      "429": {
        "headers": {
          "MS-CorrelationId": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2",
          "MS-RequestId": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
          "Retry-After": "12"
        },
        "mediaTypes": [
          "application/json",
          "text/json",
          "application/xml",
          "text/xml"
        ],
        "xmlRoot": "ServiceFault",
        "example": {
          "statusCode": 429,
          "message": "The rate limit is exceeded. Try again in 12 seconds."
        },
        "propertiesOfAllExamples": [
          "/statusCode",
          "/message"
        ]
      },
      "500": {
        "headers": {
          "MS-CorrelationId": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2",
          "MS-RequestId": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
          "MS-CV": "pQ7xW2mK9sT4vB1z.0",
          "MS-ServerId": "4f9a02c7"
        },
        "mediaTypes": [
          "application/json",
          "text/json",
          "application/xml",
          "text/xml"
        ],
        "xmlRoot": "ServiceFault",
        "example": {
          "code": "800003",
          "description": "The usage store did not answer.",
          "data": [],
          "source": "PartnerApi"
        },
        "propertiesOfAllExamples": [
          "/code"
        ]
      }
    }
  }
];

export const xmlElements = {
  "CustomerUsageSummary": {
    "name": "CustomerUsageSummary",
    "children": {
      "attributes": "ResourceAttributes",
      "budget": "SpendingBudget",
      "customerSpendingBudget": "SpendingBudget",
      "links": "ResourceLinks"
    }
  },
  "SpendingBudget": {
    "name": "SpendingBudget",
    "children": {
      "attributes": "ResourceAttributes"
    }
  },
  "ResourceAttributes": {
    "name": "ResourceAttributes"
  },
  "ResourceLinks": {
    "name": "ResourceLinks",
    "children": {
      "next": "Link",
      "previous": "Link",
      "self": "Link"
    }
  },
  "Link": {
    "name": "Link",
    "children": {
      "headers": {
        "items": "StringKeyValuePair"
      }
    }
  },
  "StringKeyValuePair": {
    "name": "KeyValuePairOfstringstring"
  },
  "ServiceFault": {
    "name": "ServiceFault"
  }
};

export const scenarios = {
  "10-token-missing.json": "{\n  \"title\": \"A request without a bearer token\",\n  \"when\": {\n    \"token\": \"missing\"\n  },\n  \"responses\": [\n    {\n      \"status\": 401,\n      \"headers\": {\n        \"WWW-Authenticate\": \"OAuth realm=urn:cpsvc:cpid:local\"\n      },\n      \"body\": {\n        \"code\": 400,\n        \"description\": \"The request carries no bearer token.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "20-customer-id-not-a-guid.json": "{\n  \"title\": \"A customer id that is not a GUID\",\n  \"when\": {\n    \"parametersUnlike\": {\n      \"customer_id\": \"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 400,\n      \"body\": {\n        \"code\": 2000,\n        \"description\": \"The customer id has to be a GUID.\",\n        \"data\": [\"customer_id\"],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "30-azure-plan.json": "{\n  \"title\": \"A customer on the Azure plan, with a budget\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"resourceId\": \"3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4\",\n        \"resourceName\": \"Lakeside Botanics\",\n        \"currencyCode\": \"EUR\",\n        \"totalCost\": 1843.27150934,\n        \"usdTotalCost\": 1986.90452851,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59.9999999+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17.3580246+00:00\",\n        \"budget\": {\n          \"amount\": 2500,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "31-legacy-subscription.json": "{\n  \"title\": \"A customer with an older subscription, over its budget\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"id\": \"8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1\",\n        \"name\": \"Harbour Street Clinic\",\n        \"currencyLocale\": \"en-US\",\n        \"totalCost\": 412.5,\n        \"spendingBudget\": 400,\n        \"budget\": {\n          \"amount\": 400,\n          \"usageSpendingBudget\": 400,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"billingStartDate\": \"2026-11-01T00:00:00-07:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59-08:00\",\n        \"lastModifiedDate\": \"2026-11-20T03:11:08.52-08:00\",\n        \"links\": {\n          \"self\": {\n            \"uri\": \"/customers/8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1/usagesummary\",\n            \"method\": \"GET\",\n            \"headers\": [\n              {\n                \"key\": \"Accept\",\n                \"value\": \"application/json\"\n              }\n            ]\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "32-both-field-sets.json": "{\n  \"title\": \"A customer that is moving to the Azure plan: both field sets, amounts with 20 digits\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"e7a94b30-6d12-4c57-8b0e-25f3c81d9a46\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"id\": \"e7a94b30-6d12-4c57-8b0e-25f3c81d9a46\",\n        \"name\": \"玉山茶行\",\n        \"resourceId\": \"e7a94b30-6d12-4c57-8b0e-25f3c81d9a46\",\n        \"resourceName\": \"玉山茶行\",\n        \"currencyLocale\": \"zh-TW\",\n        \"currencyCode\": \"TWD\",\n        \"totalCost\": 31.40159265358979323846,\n        \"usdTotalCost\": 0.98130764,\n        \"spendingBudget\": 96000,\n        \"budget\": {\n          \"amount\": 96000,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"customerSpendingBudget\": {\n          \"amount\": 96000,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"billingStartDate\": \"2026-11-01T00:00:00.0000000+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59.999+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17.35+00:00\",\n        \"links\": {\n          \"self\": {\n            \"uri\": \"/customers/e7a94b30-6d12-4c57-8b0e-25f3c81d9a46/usagesummary\",\n            \"method\": \"GET\",\n            \"headers\": []\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "33-without-budget.json": "{\n  \"title\": \"A customer whose budget has no amount\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"c54d9a7e-0f36-4b19-8d8e-71b2a40e6f95\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"resourceId\": \"c54d9a7e-0f36-4b19-8d8e-71b2a40e6f95\",\n        \"resourceName\": \"Fjord Analytics\",\n        \"currencyCode\": \"NOK\",\n        \"totalCost\": 20718.004,\n        \"usdTotalCost\": 1893.22,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17.358+00:00\",\n        \"budget\": {\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "34-null-budget.json": "{\n  \"title\": \"A customer whose budget has null as its amount, as other properties have\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"19d0c6f8-a3b5-4e71-92cd-0e84b7f36a5d\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"resourceId\": \"19d0c6f8-a3b5-4e71-92cd-0e84b7f36a5d\",\n        \"resourceName\": \"Quarry Lane Press\",\n        \"currencyCode\": \"GBP\",\n        \"currencyLocale\": null,\n        \"totalCost\": 0,\n        \"usdTotalCost\": null,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": null,\n        \"budget\": {\n          \"amount\": null,\n          \"usageSpendingBudget\": null,\n          \"attributes\": {\n            \"etag\": null,\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "35-unknown-properties.json": "{\n  \"title\": \"A summary with properties that the spec does not know, and without a byte order mark\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"f2b81c07-34de-4a96-b5a8-d70c6e19843b\"\n    }\n  },\n  \"beyondTheSpec\": \"The spec knows neither `forecast` nor `regions`, and of a budget no `amuont`.\",\n  \"responses\": [\n    {\n      \"status\": 200,\n      \"byteOrderMark\": false,\n      \"body\": {\n        \"resourceId\": \"f2b81c07-34de-4a96-b5a8-d70c6e19843b\",\n        \"resourceName\": \"Saltmarsh & Sons <Boats>\",\n        \"currencyCode\": \"SEK\",\n        \"totalCost\": 27.09411873300000000125,\n        \"usdTotalCost\": 2.51,\n        \"forecast\": {\n          \"confidence\": \"medium\",\n          \"monthEnd\": 88.4\n        },\n        \"regions\": [\"northeurope\", \"swedencentral\"],\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17+00:00\",\n        \"budget\": {\n          \"amount\": 50,\n          \"amuont\": 50,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "36-null-objects.json": "{\n  \"title\": \"A customer for whom the service sends null instead of objects\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"7a1d5c38-e06b-4f92-8d47-b3c90fe261a5\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"id\": \"7a1d5c38-e06b-4f92-8d47-b3c90fe261a5\",\n        \"name\": \"Hollow Oak Joinery\",\n        \"currencyLocale\": \"en-IE\",\n        \"totalCost\": 96.15,\n        \"spendingBudget\": null,\n        \"budget\": null,\n        \"customerSpendingBudget\": {\n          \"amount\": 250,\n          \"attributes\": null\n        },\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17+00:00\",\n        \"links\": {\n          \"self\": null,\n          \"next\": null,\n          \"previous\": {\n            \"uri\": null,\n            \"method\": null,\n            \"headers\": null\n          }\n        },\n        \"attributes\": null\n      }\n    }\n  ]\n}\n",
  "40-no-usage.json": "{\n  \"title\": \"A customer without Azure usage\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 404,\n      \"body\": {\n        \"code\": 3000,\n        \"description\": \"No usage data was found for this customer.\",\n        \"data\": [\"c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192\"],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "41-no-usage-as-bad-request.json": "{\n  \"title\": \"A customer without Azure usage, in the status that the service sometimes uses for it\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"5a7d3e90-c18f-4b62-a04d-36e9f2b8710c\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 400,\n      \"body\": {\n        \"code\": \"3000\",\n        \"description\": \"No usage data was found for this customer.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "42-multi-factor-missing.json": "{\n  \"title\": \"A token without the multi-factor claim\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"b83e5f14-70a9-4dc6-9e21-8c4d0b7f6a35\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 401,\n      \"body\": {\n        \"code\": \"900421\",\n        \"description\": \"The token was issued without multi-factor authentication.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "43-application-only-token.json": "{\n  \"title\": \"A token for an application without a user\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"71c4a8e2-9b06-4f3d-85e7-e2d91b5c0f48\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 403,\n      \"body\": {\n        \"code\": 900329,\n        \"description\": \"A token for an application alone is not accepted here.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "44-throttled.json": "{\n  \"title\": \"A customer whose calls are throttled\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"d9526b7f-1e48-4c0a-b693-4fa7e80d21c5\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 429,\n      \"headers\": {\n        \"Retry-After\": \"12\"\n      },\n      \"body\": {\n        \"statusCode\": 429,\n        \"message\": \"The rate limit is exceeded. Try again in 12 seconds.\"\n      }\n    }\n  ]\n}\n",
  "45-throttled-once.json": "{\n  \"title\": \"A customer whose first call is throttled and whose next succeeds\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"06e1f94d-c725-4b8e-a3d0-97b25c8f1e6a\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 429,\n      \"headers\": {\n        \"Retry-After\": \"1\"\n      },\n      \"body\": {\n        \"statusCode\": 429,\n        \"message\": \"The rate limit is exceeded. Try again in 1 seconds.\"\n      }\n    },\n    {\n      \"status\": 200,\n      \"body\": {\n        \"resourceId\": \"06e1f94d-c725-4b8e-a3d0-97b25c8f1e6a\",\n        \"resourceName\": \"Second Wind Sailing\",\n        \"currencyCode\": \"USD\",\n        \"totalCost\": 64.2,\n        \"usdTotalCost\": 64.2,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17+00:00\",\n        \"budget\": {\n          \"amount\": 100,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "50-dependency-failed.json": "{\n  \"title\": \"A failure behind the service, its code sent as text\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"ab60d3c9-58f2-4e17-90cb-1d7e4f8a2653\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 500,\n      \"body\": {\n        \"code\": \"800003\",\n        \"description\": \"The usage store did not answer.\",\n        \"data\": [\n          {\n            \"store\": \"usage\",\n            \"region\": \"westeurope\"\n          }\n        ],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "51-newer-fault.json": "{\n  \"title\": \"A failure in the newer form of an error\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"3f8b27a5-e490-4d6c-8712-b5c06da9fe31\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 500,\n      \"body\": {\n        \"code\": 900192,\n        \"message\": \"The usage store is busy.\",\n        \"errorName\": \"UsageStoreBusy\",\n        \"isRetryable\": true,\n        \"parameters\": {\n          \"store\": \"usage\"\n        }\n      }\n    }\n  ]\n}\n",
  "52-slow.json": "{\n  \"title\": \"A response that takes a second\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"92d7e0f6-4ab3-4851-bc7e-6e1f35d8c09a\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 200,\n      \"delayMs\": 1000,\n      \"body\": {\n        \"resourceId\": \"92d7e0f6-4ab3-4851-bc7e-6e1f35d8c09a\",\n        \"resourceName\": \"Patient Pottery\",\n        \"currencyCode\": \"USD\",\n        \"totalCost\": 64.2,\n        \"usdTotalCost\": 64.2,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17+00:00\",\n        \"budget\": {\n          \"amount\": 100,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "53-null-code.json": "{\n  \"title\": \"A failure whose code is null\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"6c2e90b7-41fd-4d58-a3e6-08d7b5f1942c\"\n    }\n  },\n  \"responses\": [\n    {\n      \"status\": 500,\n      \"body\": {\n        \"code\": null,\n        \"description\": \"The usage store did not answer.\",\n        \"data\": null,\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "60-plain-text-unauthorized.json": "{\n  \"title\": \"A 401 in plain text, from in front of the service\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"e40c9b58-27f1-4a3d-96be-d5812f7a0c63\"\n    }\n  },\n  \"beyondTheSpec\": \"The spec lists JSON and XML only. This is plain text.\",\n  \"responses\": [\n    {\n      \"status\": 401,\n      \"headers\": {\n        \"Content-Type\": \"text/plain\"\n      },\n      \"text\": \"The token could not be read.\"\n    }\n  ]\n}\n",
  "61-empty-not-found.json": "{\n  \"title\": \"A 404 without a body\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"58a1fd73-b09c-4e26-a84f-0c7b93e5d21e\"\n    }\n  },\n  \"beyondTheSpec\": \"The spec gives every response a body. This one has none.\",\n  \"responses\": [\n    {\n      \"status\": 404,\n      \"text\": \"\"\n    }\n  ]\n}\n",
  "62-bad-gateway.json": "{\n  \"title\": \"A gateway's page with a status that the spec does not list\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"0b9e64c2-d385-47fa-8c10-a92f7e5b3d84\"\n    }\n  },\n  \"beyondTheSpec\": \"The spec lists neither the status 502 nor HTML.\",\n  \"responses\": [\n    {\n      \"status\": 502,\n      \"headers\": {\n        \"Content-Type\": \"text/html\"\n      },\n      \"text\": \"<html><body><h1>502 Bad Gateway</h1></body></html>\"\n    }\n  ]\n}\n",
  "63-unlisted-status.json": "{\n  \"title\": \"An error with a status that the spec does not list\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"d47f8a05-9c3b-4261-be80-5a19e6c7f32d\"\n    }\n  },\n  \"beyondTheSpec\": \"The spec does not list the status 418.\",\n  \"responses\": [\n    {\n      \"status\": 418,\n      \"body\": {\n        \"code\": 418,\n        \"description\": \"A rule in front of the service does not let this request pass.\",\n        \"data\": [],\n        \"source\": \"Gateway\"\n      }\n    }\n  ]\n}\n",
  "90-no-relationship.json": "{\n  \"title\": \"Any other customer: the partner has no relationship with it\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\"\n  },\n  \"responses\": [\n    {\n      \"status\": 403,\n      \"body\": {\n        \"code\": 20002,\n        \"description\": \"The partner has no relationship with this customer.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
};
