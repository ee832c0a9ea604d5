// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
export const contract = {
  "openapi": "3.0.3",
  "info": {
    "title": "Partner Center usage summary",
    "version": "0.1.0",
    "description": "What a customer of a Cloud Solution Provider has spent on Azure in the running billing period, and the budget\nthat the partner has set for it.\n\nThe figures are **estimates**, usually a day behind, and are no basis for an invoice. The service throttles each\npartner tenant: call it for a few customers at a time, and honour `Retry-After`.\n\nThis document holds every fact of Microsoft's reference page *Azure spending - Get customer usage summary*.\nWhat it adds from practice (fault bodies, response headers, the status 429, null values, deprecations, a second\nhost) is marked `x-not-in-reference-page`.\n",
    "license": {
      "name": "MIT",
      "url": "https://opensource.org/license/mit"
    }
  },
  "servers": [
    {
      "url": "https://api.partnercenter.microsoft.com",
      "description": "Partner Center, for the global cloud and for Azure US Government."
    },
    {
      "url": "https://partner.partnercenterapi.microsoftonline.cn",
      "description": "Partner Center in China, operated by 21Vianet. This operation is not listed as supported there.",
      "x-not-in-reference-page": true
    }
  ],
  "security": [
    {
      "PartnerCenterToken": []
    }
  ],
  "tags": [
    {
      "name": "Azure spending",
      "description": "What customers spend on Azure, and the budgets set for them."
    }
  ],
  "paths": {
    "/v1/customers/{customer_id}/usagesummary": {
      "get": {
        "operationId": "getCustomerUsageSummary",
        "tags": [
          "Azure spending"
        ],
        "summary": "Get the usage summary of a customer",
        "description": "Returns the estimated Azure spending of one customer in the running billing period, together with the budget.\n\nA customer without Azure usage is answered with a fault of code 3000 (status 404, sometimes 400), not with an\nempty summary: expect it for many customers.\n",
        "x-throttling": {
          "description": "The service limits the calls of a partner tenant as a whole, and of some together with the customer tenant; no\nfigure is published. Ask for a few customers at a time, and for each once a night: the figures change daily.\n\nAfter a 429, wait for as many seconds as `Retry-After` says, then retry. After 408, 500, 502, 503, 504 or a\nbroken connection, retry with waits that double and are partly random. At once is always too early. Send the\nsame `ms-requestid` with every attempt, and give up after a few. Never retry after 400, 403 or 404; after a\n401 once, with a new token.\n"
        },
        "parameters": [
          {
            "$ref": "#/components/parameters/CustomerId"
          },
          {
            "$ref": "#/components/parameters/CorrelationId"
          },
          {
            "$ref": "#/components/parameters/CorrelationVector"
          },
          {
            "$ref": "#/components/parameters/RequestId"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/CustomerUsageSummary"
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "PartnerCenterToken": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "The required request header `Authorization: Bearer <token>`. The token comes from Microsoft Entra ID for an\napplication **and a user** who signed in with multi-factor authentication (the Secure Application Model), with\nthe scope `https://api.partnercenter.microsoft.com/.default`. A token for an application alone is refused with\n403, code 900329; a token without the multi-factor claim with 401.\n"
      }
    },
    "parameters": {
      "CustomerId": {
        "name": "customer_id",
        "in": "path",
        "required": true,
        "x-ms-client-name": "customerId",
        "description": "The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID and answers anything else\nwith 400, code 2000.\n",
        "schema": {
          "type": "string"
        },
        "example": "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4"
      },
      "CorrelationId": {
        "name": "ms-correlationid",
        "in": "header",
        "x-ms-client-name": "correlationId",
        "description": "Ties together everything that one call causes inside the service; name it when you ask Microsoft for support.\nA GUID in practice. Left out, the service makes one for each request.\n",
        "schema": {
          "type": "string"
        },
        "example": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2"
      },
      "CorrelationVector": {
        "name": "ms-cv",
        "in": "header",
        "x-ms-client-name": "correlationVector",
        "description": "The correlation vector under which the service traces the request internally. Left out, the service makes one\nfor each request.\n",
        "schema": {
          "type": "string"
        },
        "example": "pQ7xW2mK9sT4vB1z.0"
      },
      "RequestId": {
        "name": "ms-requestid",
        "in": "header",
        "x-ms-client-name": "requestId",
        "description": "Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in\npractice. Left out, the service makes one for each request.\n",
        "schema": {
          "type": "string"
        },
        "example": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10"
      }
    },
    "headers": {
      "CorrelationId": {
        "description": "The `ms-correlationid` of the request, or the one that the service made.",
        "x-not-in-reference-page": true,
        "schema": {
          "type": "string"
        },
        "example": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2"
      },
      "RequestId": {
        "description": "The `ms-requestid` of the request, or the one that the service made.",
        "x-not-in-reference-page": true,
        "schema": {
          "type": "string"
        },
        "example": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10"
      },
      "CorrelationVector": {
        "description": "The correlation vector of the request. A 429 carries none.",
        "x-not-in-reference-page": true,
        "schema": {
          "type": "string"
        },
        "example": "pQ7xW2mK9sT4vB1z.0"
      },
      "ServerId": {
        "description": "Eight hexadecimal digits that name the machine that answered. A 429 carries none.",
        "x-not-in-reference-page": true,
        "schema": {
          "type": "string",
          "pattern": "^[0-9a-f]{8}$"
        },
        "example": "4f9a02c7"
      },
      "RetryAfter": {
        "description": "How long to wait before the next attempt, in whole seconds. At once is always too early.",
        "x-not-in-reference-page": true,
        "required": true,
        "schema": {
          "type": "integer",
          "minimum": 0
        },
        "example": 12
      }
    },
    "responses": {
      "CustomerUsageSummary": {
        "description": "The request succeeded; the body is the usage summary. In practice a UTF-8 byte order mark comes before it, and\n`Content-Length` counts it: skip it before you parse.\n",
        "headers": {
          "MS-CorrelationId": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "MS-RequestId": {
            "$ref": "#/components/headers/RequestId"
          },
          "MS-CV": {
            "$ref": "#/components/headers/CorrelationVector"
          },
          "MS-ServerId": {
            "$ref": "#/components/headers/ServerId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/CustomerUsageSummary"
            },
            "examples": {
              "azurePlan": {
                "$ref": "#/components/examples/AzurePlanSummary"
              },
              "legacySubscription": {
                "$ref": "#/components/examples/LegacySummary"
              },
              "withoutBudget": {
                "$ref": "#/components/examples/SummaryWithoutBudget"
              }
            }
          },
          "text/json": {
            "schema": {
              "$ref": "#/components/schemas/CustomerUsageSummary"
            },
            "examples": {
              "azurePlan": {
                "$ref": "#/components/examples/AzurePlanSummary"
              },
              "legacySubscription": {
                "$ref": "#/components/examples/LegacySummary"
              },
              "withoutBudget": {
                "$ref": "#/components/examples/SummaryWithoutBudget"
              }
            }
          },
          "application/xml": {
            "schema": {
              "$ref": "#/components/schemas/CustomerUsageSummary"
            },
            "examples": {
              "azurePlan": {
                "$ref": "#/components/examples/AzurePlanSummaryXml"
              },
              "legacySubscription": {
                "$ref": "#/components/examples/LegacySummaryXml"
              },
              "withoutBudget": {
                "$ref": "#/components/examples/SummaryWithoutBudgetXml"
              }
            }
          },
          "text/xml": {
            "schema": {
              "$ref": "#/components/schemas/CustomerUsageSummary"
            },
            "examples": {
              "azurePlan": {
                "$ref": "#/components/examples/AzurePlanSummaryXml"
              },
              "legacySubscription": {
                "$ref": "#/components/examples/LegacySummaryXml"
              },
              "withoutBudget": {
                "$ref": "#/components/examples/SummaryWithoutBudgetXml"
              }
            }
          }
        }
      },
      "BadRequest": {
        "description": "An input is missing or not valid; the body says which. Do not retry: correct the request. Code 2000 means that\nthe customer id is not a GUID; code 3000, sometimes sent with this status, that the customer has no Azure usage.\n",
        "x-fault-codes": [
          {
            "codes": [
              "2000"
            ],
            "description": "The customer id is not a GUID. Correct the id."
          },
          {
            "codes": [
              "3000"
            ],
            "description": "The customer has no Azure usage. Record it as such and go on."
          }
        ],
        "headers": {
          "MS-CorrelationId": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "MS-RequestId": {
            "$ref": "#/components/headers/RequestId"
          },
          "MS-CV": {
            "$ref": "#/components/headers/CorrelationVector"
          },
          "MS-ServerId": {
            "$ref": "#/components/headers/ServerId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "notAGuid": {
                "$ref": "#/components/examples/NotAGuidFault"
              }
            }
          },
          "text/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "notAGuid": {
                "$ref": "#/components/examples/NotAGuidFault"
              }
            }
          },
          "application/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "notAGuid": {
                "$ref": "#/components/examples/NotAGuidFaultXml"
              }
            }
          },
          "text/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "notAGuid": {
                "$ref": "#/components/examples/NotAGuidFaultXml"
              }
            }
          }
        }
      },
      "Unauthorized": {
        "description": "The request is not authenticated. Get a new token and call again, once: the old one has expired, is malformed,\nor lacks the multi-factor claim, in which case the user must sign in again with a second factor.\n",
        "x-fault-codes": [
          {
            "codes": [
              "400",
              "800001",
              "900420",
              "900421"
            ],
            "description": "The token is not accepted. Get a new one; if that is refused, too, let the user sign in with a second factor.\n"
          }
        ],
        "headers": {
          "MS-CorrelationId": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "MS-RequestId": {
            "$ref": "#/components/headers/RequestId"
          },
          "MS-CV": {
            "$ref": "#/components/headers/CorrelationVector"
          },
          "MS-ServerId": {
            "$ref": "#/components/headers/ServerId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "tokenRefused": {
                "$ref": "#/components/examples/TokenRefusedFault"
              }
            }
          },
          "text/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "tokenRefused": {
                "$ref": "#/components/examples/TokenRefusedFault"
              }
            }
          },
          "application/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "tokenRefused": {
                "$ref": "#/components/examples/TokenRefusedFaultXml"
              }
            }
          },
          "text/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "tokenRefused": {
                "$ref": "#/components/examples/TokenRefusedFaultXml"
              }
            }
          }
        }
      },
      "Forbidden": {
        "description": "The caller is known but has no right to this answer. Do not retry. Code 20002 means that the partner has no\nrelationship with the customer; code 900329 that the token belongs to an application without a user.\n",
        "x-fault-codes": [
          {
            "codes": [
              "20002"
            ],
            "description": "The partner has no relationship with this customer. Ask the customer for one, or leave the customer out.\n"
          },
          {
            "codes": [
              "2032",
              "900150",
              "900308"
            ],
            "description": "The user or the application is not allowed to do this. Give it the right, then call again."
          },
          {
            "codes": [
              "900329"
            ],
            "description": "The token belongs to an application without a user. Use the token of an application and a user."
          }
        ],
        "headers": {
          "MS-CorrelationId": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "MS-RequestId": {
            "$ref": "#/components/headers/RequestId"
          },
          "MS-CV": {
            "$ref": "#/components/headers/CorrelationVector"
          },
          "MS-ServerId": {
            "$ref": "#/components/headers/ServerId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "noRelationship": {
                "$ref": "#/components/examples/NoRelationshipFault"
              },
              "applicationOnly": {
                "$ref": "#/components/examples/ApplicationOnlyFault"
              }
            }
          },
          "text/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "noRelationship": {
                "$ref": "#/components/examples/NoRelationshipFault"
              },
              "applicationOnly": {
                "$ref": "#/components/examples/ApplicationOnlyFault"
              }
            }
          },
          "application/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "noRelationship": {
                "$ref": "#/components/examples/NoRelationshipFaultXml"
              }
            }
          },
          "text/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "noRelationship": {
                "$ref": "#/components/examples/NoRelationshipFaultXml"
              }
            }
          }
        }
      },
      "NotFound": {
        "description": "Nothing is there for these parameters. Code 3000 means that the customer exists but has no Azure usage: record\nit as such and go on. Otherwise check the customer id. Do not retry.\n",
        "x-fault-codes": [
          {
            "codes": [
              "3000"
            ],
            "description": "The customer has no Azure usage. Record it as such and go on."
          },
          {
            "codes": [
              "1000",
              "60003"
            ],
            "description": "Nothing was found for this id. Check whether it is the customer's tenant id."
          }
        ],
        "headers": {
          "MS-CorrelationId": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "MS-RequestId": {
            "$ref": "#/components/headers/RequestId"
          },
          "MS-CV": {
            "$ref": "#/components/headers/CorrelationVector"
          },
          "MS-ServerId": {
            "$ref": "#/components/headers/ServerId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "noUsage": {
                "$ref": "#/components/examples/NoUsageFault"
              }
            }
          },
          "text/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "noUsage": {
                "$ref": "#/components/examples/NoUsageFault"
              }
            }
          },
          "application/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "noUsage": {
                "$ref": "#/components/examples/NoUsageFaultXml"
              }
            }
          },
          "text/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "noUsage": {
                "$ref": "#/components/examples/NoUsageFaultXml"
              }
            }
          }
        }
      },
      "TooManyRequests": {
        "x-not-in-reference-page": true,
        "description": "The partner calls too often. Wait for as many seconds as `Retry-After` says, then retry, with fewer calls side\nby side. The body often comes from a gateway before the service: `statusCode` and `message` only.\n",
        "headers": {
          "MS-CorrelationId": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "MS-RequestId": {
            "$ref": "#/components/headers/RequestId"
          },
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "throttled": {
                "$ref": "#/components/examples/ThrottledFault"
              }
            }
          },
          "text/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "throttled": {
                "$ref": "#/components/examples/ThrottledFault"
              }
            }
          },
          "application/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "throttled": {
                "$ref": "#/components/examples/ThrottledFaultXml"
              }
            }
          },
          "text/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "throttled": {
                "$ref": "#/components/examples/ThrottledFaultXml"
              }
            }
          }
        }
      },
      "InternalServerError": {
        "description": "The service, or something that it depends on, failed. Callers may retry: wait longer before each attempt, send\nthe same `ms-requestid`, and give up after a few.\n",
        "x-fault-codes": [
          {
            "codes": [
              "800003",
              "900192"
            ],
            "description": "Something behind the service failed. Wait and retry; if it stays, tell Microsoft the request id."
          }
        ],
        "headers": {
          "MS-CorrelationId": {
            "$ref": "#/components/headers/CorrelationId"
          },
          "MS-RequestId": {
            "$ref": "#/components/headers/RequestId"
          },
          "MS-CV": {
            "$ref": "#/components/headers/CorrelationVector"
          },
          "MS-ServerId": {
            "$ref": "#/components/headers/ServerId"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "dependencyFailed": {
                "$ref": "#/components/examples/DependencyFailedFault"
              },
              "retryable": {
                "$ref": "#/components/examples/RetryableFault"
              }
            }
          },
          "text/json": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "dependencyFailed": {
                "$ref": "#/components/examples/DependencyFailedFault"
              },
              "retryable": {
                "$ref": "#/components/examples/RetryableFault"
              }
            }
          },
          "application/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "dependencyFailed": {
                "$ref": "#/components/examples/DependencyFailedFaultXml"
              }
            }
          },
          "text/xml": {
            "schema": {
              "$ref": "#/components/schemas/ServiceFault"
            },
            "examples": {
              "dependencyFailed": {
                "$ref": "#/components/examples/DependencyFailedFaultXml"
              }
            }
          }
        }
      }
    },
    "schemas": {
      "CustomerUsageSummary": {
        "x-ms-definition-name": "UsageManagement.CustomerUsageSummary",
        "x-not-in-reference-page": [
          "nullable",
          "deprecated",
          "xml"
        ],
        "description": "The estimated Azure spending of one customer in the running billing period.\n\nWhich properties come depends on the subscription. Older subscriptions (offer MS-AZR-0145P) send `id`, `name`,\n`currencyLocale` and `links`; the Azure plan sends `resourceId`, `resourceName`, `currencyCode` and\n`usdTotalCost`. Both may come together, and any may be absent.\n",
        "type": "object",
        "xml": {
          "name": "CustomerUsageSummary"
        },
        "properties": {
          "attributes": {
            "description": "What kind of resource this is; `objectType` reads `CustomerUsageSummary`.",
            "type": "object",
            "nullable": true,
            "allOf": [
              {
                "$ref": "#/components/schemas/ResourceAttributes"
              }
            ]
          },
          "billingEndDate": {
            "description": "The end of the billing period, as an instant with an offset from UTC. Up to seven fractional digits of a\nsecond may come. Absent or null, the period is not known.\n",
            "type": "string",
            "format": "date-time",
            "nullable": true
          },
          "billingStartDate": {
            "description": "The start of the billing period, as an instant with an offset from UTC. Up to seven fractional digits of a\nsecond may come. Absent or null, the period is not known.\n",
            "type": "string",
            "format": "date-time",
            "nullable": true
          },
          "budget": {
            "description": "The budget that the partner has set for this customer and month. A budget without an `amount`, or none at\nall, means that no budget is set.\n",
            "type": "object",
            "nullable": true,
            "allOf": [
              {
                "$ref": "#/components/schemas/SpendingBudget"
              }
            ]
          },
          "currencyCode": {
            "description": "The ISO 4217 code of the currency of all amounts but `usdTotalCost`, such as `EUR`. Absent on older\nsubscriptions: `currencyLocale` stands for it there.\n",
            "type": "string",
            "nullable": true
          },
          "currencyLocale": {
            "description": "The locale whose currency the amounts are in, such as `de-DE`. Absent on the Azure plan, where\n`currencyCode` says it.\n",
            "type": "string",
            "nullable": true
          },
          "customerSpendingBudget": {
            "description": "The customer's spending budget as an object. Absent, null or without an `amount`: no budget is set.\n",
            "type": "object",
            "nullable": true,
            "allOf": [
              {
                "$ref": "#/components/schemas/SpendingBudget"
              }
            ]
          },
          "id": {
            "description": "The customer's id on older subscriptions. Read `resourceId` first, and this where it is absent.",
            "type": "string",
            "nullable": true,
            "deprecated": true
          },
          "lastModifiedDate": {
            "description": "When the service last updated these figures, as an instant with an offset from UTC; typically a day ago.\nAbsent or null, it is not known.\n",
            "type": "string",
            "format": "date-time",
            "nullable": true
          },
          "links": {
            "description": "Where this resource is found. Sent for older subscriptions only.",
            "type": "object",
            "nullable": true,
            "allOf": [
              {
                "$ref": "#/components/schemas/ResourceLinks"
              }
            ]
          },
          "name": {
            "description": "The customer's name on older subscriptions. Read `resourceName` first, and this where it is absent.\n",
            "type": "string",
            "nullable": true,
            "deprecated": true
          },
          "resourceId": {
            "description": "The customer's id. Absent on older subscriptions, which send `id`.",
            "type": "string",
            "nullable": true
          },
          "resourceName": {
            "description": "The customer's name. Absent on older subscriptions, which send `name`.",
            "type": "string",
            "nullable": true
          },
          "spendingBudget": {
            "description": "The budget as a bare number, in the currency of the summary. Read `budget.amount` instead. Absent or null,\nno budget is set.\n",
            "type": "number",
            "format": "double",
            "nullable": true,
            "deprecated": true
          },
          "totalCost": {
            "description": "The estimated cost so far in this billing period, in the currency of the summary. Up to 20 fractional\ndigits come: round it only for display. Absent or null, the cost is not known, which is not zero.\n",
            "type": "number",
            "format": "double",
            "nullable": true
          },
          "usdTotalCost": {
            "description": "The same cost in US dollars. Sent for the Azure plan only; absent or null, it is not known.\n",
            "type": "number",
            "format": "double",
            "nullable": true
          }
        }
      },
      "SpendingBudget": {
        "x-ms-definition-name": "UsageManagement.SpendingBudget",
        "x-not-in-reference-page": [
          "nullable",
          "xml"
        ],
        "description": "The amount that a customer is meant to spend on Azure in one month.",
        "type": "object",
        "xml": {
          "name": "SpendingBudget"
        },
        "properties": {
          "amount": {
            "description": "The budget in the currency of the summary. Absent or null means that no budget is set.",
            "type": "number",
            "format": "double",
            "nullable": true
          },
          "attributes": {
            "description": "What kind of resource this is; `objectType` reads `SpendingBudget`.",
            "type": "object",
            "nullable": true,
            "allOf": [
              {
                "$ref": "#/components/schemas/ResourceAttributes"
              }
            ]
          },
          "usageSpendingBudget": {
            "description": "The budget once more, under the name that earlier clients read. Read `amount` first. Absent or null means\nthat no budget is set.\n",
            "type": "number",
            "format": "double",
            "nullable": true
          }
        }
      },
      "ResourceAttributes": {
        "x-ms-definition-name": "ResourceAttributes",
        "x-not-in-reference-page": [
          "nullable",
          "xml"
        ],
        "description": "What the service says about a resource itself.",
        "type": "object",
        "xml": {
          "name": "ResourceAttributes"
        },
        "properties": {
          "etag": {
            "description": "The version of the resource. Absent or null where the service keeps none, as it does here.",
            "type": "string",
            "nullable": true
          },
          "objectType": {
            "description": "The name of the resource's type, such as `CustomerUsageSummary`.",
            "type": "string",
            "nullable": true
          }
        }
      },
      "ResourceLinks": {
        "x-ms-definition-name": "ResourceLinks",
        "x-not-in-reference-page": [
          "nullable",
          "xml"
        ],
        "description": "Where a resource and its neighbours in a list are found. A neighbour that is absent does not exist.",
        "type": "object",
        "xml": {
          "name": "ResourceLinks"
        },
        "properties": {
          "next": {
            "description": "The next page of a list; absent for a single resource.",
            "type": "object",
            "nullable": true,
            "allOf": [
              {
                "$ref": "#/components/schemas/Link"
              }
            ]
          },
          "previous": {
            "description": "The page before this one; absent for a single resource.",
            "type": "object",
            "nullable": true,
            "allOf": [
              {
                "$ref": "#/components/schemas/Link"
              }
            ]
          },
          "self": {
            "description": "The resource itself.",
            "type": "object",
            "nullable": true,
            "allOf": [
              {
                "$ref": "#/components/schemas/Link"
              }
            ]
          }
        }
      },
      "Link": {
        "x-ms-definition-name": "Link",
        "x-not-in-reference-page": [
          "nullable",
          "xml"
        ],
        "description": "One request that can be made.",
        "type": "object",
        "xml": {
          "name": "Link"
        },
        "properties": {
          "headers": {
            "description": "Headers to send with the request; an empty list, absent or null means none beyond the usual.",
            "type": "array",
            "nullable": true,
            "items": {
              "$ref": "#/components/schemas/StringKeyValuePair"
            },
            "xml": {
              "wrapped": true
            }
          },
          "method": {
            "description": "The HTTP method, such as `GET`.",
            "type": "string",
            "nullable": true
          },
          "uri": {
            "description": "Where to send the request. Relative, and without the leading `/v1`.",
            "type": "string",
            "nullable": true
          }
        }
      },
      "StringKeyValuePair": {
        "x-ms-definition-name": "System.Collections.Generic.KeyValuePair[System.String,System.String]",
        "x-not-in-reference-page": [
          "nullable",
          "xml"
        ],
        "description": "A name and its value, both text.",
        "type": "object",
        "xml": {
          "name": "KeyValuePairOfstringstring"
        },
        "properties": {
          "key": {
            "description": "The name.",
            "type": "string",
            "nullable": true
          },
          "value": {
            "description": "What it is set to.",
            "type": "string",
            "nullable": true
          }
        }
      },
      "ServiceFault": {
        "x-not-in-reference-page": true,
        "description": "Why a request failed. Three forms are known, and no property comes with all of them: the service's own\n(`code`, `description`, `data`, `source`), a newer one (`code`, `message`, `errorName`, `isRetryable`,\n`parameters`) and a gateway's (`statusCode`, `message`). Some failures have plain text, HTML or no body at all:\ndecide by the status first.\n",
        "type": "object",
        "xml": {
          "name": "ServiceFault"
        },
        "properties": {
          "code": {
            "description": "The number of the failure, finer than the status. Sent as a number or as text: compare it as text.\n",
            "anyOf": [
              {
                "type": "integer"
              },
              {
                "type": "string"
              }
            ]
          },
          "description": {
            "description": "What went wrong, for a person. May hold JSON text or HTML entities.",
            "type": "string",
            "nullable": true
          },
          "data": {
            "description": "Details, such as the value that was refused. Any JSON; absent or null when there are none."
          },
          "source": {
            "description": "The part of the service that failed.",
            "type": "string",
            "nullable": true
          },
          "message": {
            "description": "What went wrong, in the newer form and in that of the gateway.",
            "type": "string",
            "nullable": true
          },
          "errorName": {
            "description": "The name of the failure in the newer form.",
            "type": "string",
            "nullable": true
          },
          "isRetryable": {
            "description": "Whether another attempt may succeed, in the newer form.",
            "type": "boolean",
            "nullable": true
          },
          "parameters": {
            "description": "Details of the newer form. Any JSON."
          },
          "statusCode": {
            "description": "The HTTP status once more, in the gateway's form.",
            "type": "integer",
            "nullable": true
          }
        }
      }
    },
    "examples": {
      "AzurePlanSummary": {
        "summary": "A customer on the Azure plan, with a budget",
        "value": {
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
        }
      },
      "LegacySummary": {
        "summary": "A customer with an older subscription, with a budget",
        "value": {
          "id": "8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1",
          "name": "Harbour Street Clinic",
          "currencyLocale": "en-US",
          "totalCost": 412.5,
          "spendingBudget": 400,
          "budget": {
            "amount": 400,
            "usageSpendingBudget": 400,
            "attributes": {
              "objectType": "SpendingBudget"
            }
          },
          "billingStartDate": "2026-11-01T00:00:00-07:00",
          "billingEndDate": "2026-11-30T23:59:59-08:00",
          "lastModifiedDate": "2026-11-20T03:11:08.52-08:00",
          "links": {
            "self": {
              "uri": "/customers/8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1/usagesummary",
              "method": "GET",
              "headers": []
            }
          },
          "attributes": {
            "objectType": "CustomerUsageSummary"
          }
        }
      },
      "SummaryWithoutBudget": {
        "summary": "A customer without a budget",
        "value": {
          "resourceId": "c54d9a7e-0f36-4b19-8d8e-71b2a40e6f95",
          "resourceName": "Fjord Analytics",
          "currencyCode": "NOK",
          "totalCost": 20718.004,
          "usdTotalCost": 1893.22,
          "billingStartDate": "2026-11-01T00:00:00+00:00",
          "billingEndDate": "2026-11-30T23:59:59+00:00",
          "lastModifiedDate": "2026-11-20T06:42:17.358+00:00",
          "budget": {
            "attributes": {
              "objectType": "SpendingBudget"
            }
          },
          "customerSpendingBudget": {
            "amount": null,
            "attributes": {
              "objectType": "SpendingBudget"
            }
          },
          "attributes": {
            "objectType": "CustomerUsageSummary"
          }
        }
      },
      "NotAGuidFault": {
        "summary": "The customer id is not a GUID",
        "value": {
          "code": 2000,
          "description": "The customer id has to be a GUID.",
          "data": [
            "customer_id"
          ],
          "source": "PartnerApi"
        }
      },
      "TokenRefusedFault": {
        "summary": "The token is not accepted",
        "value": {
          "code": "900421",
          "description": "The token was issued without multi-factor authentication.",
          "data": [],
          "source": "PartnerApi"
        }
      },
      "NoRelationshipFault": {
        "summary": "The partner has no relationship with the customer",
        "value": {
          "code": 20002,
          "description": "The partner has no relationship with this customer.",
          "data": [],
          "source": "PartnerApi"
        }
      },
      "ApplicationOnlyFault": {
        "summary": "The token belongs to an application without a user",
        "value": {
          "code": 900329,
          "description": "A token for an application alone is not accepted here.",
          "data": [],
          "source": "PartnerApi"
        }
      },
      "NoUsageFault": {
        "summary": "The customer has no Azure usage",
        "value": {
          "code": 3000,
          "description": "No usage data was found for this customer.",
          "data": [
            "c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192"
          ],
          "source": "PartnerApi"
        }
      },
      "ThrottledFault": {
        "summary": "A gateway asks to slow down",
        "value": {
          "statusCode": 429,
          "message": "The rate limit is exceeded. Try again in 12 seconds."
        }
      },
      "DependencyFailedFault": {
        "summary": "Something behind the service failed",
        "value": {
          "code": "800003",
          "description": "The usage store did not answer.",
          "data": [],
          "source": "PartnerApi"
        }
      },
      "RetryableFault": {
        "summary": "The newer form of a fault",
        "value": {
          "code": 900192,
          "message": "The usage store is busy.",
          "errorName": "UsageStoreBusy",
          "isRetryable": true,
          "parameters": {
            "store": "usage"
          }
        }
      },
      "AzurePlanSummaryXml": {
        "summary": "A customer on the Azure plan, with a budget",
        "value": "<CustomerUsageSummary>\n  <attributes>\n    <objectType>CustomerUsageSummary</objectType>\n  </attributes>\n  <billingEndDate>2026-11-30T23:59:59.9999999+00:00</billingEndDate>\n  <billingStartDate>2026-11-01T00:00:00+00:00</billingStartDate>\n  <budget>\n    <amount>2500</amount>\n    <attributes>\n      <objectType>SpendingBudget</objectType>\n    </attributes>\n  </budget>\n  <currencyCode>EUR</currencyCode>\n  <lastModifiedDate>2026-11-20T06:42:17.3580246+00:00</lastModifiedDate>\n  <resourceId>3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4</resourceId>\n  <resourceName>Lakeside Botanics</resourceName>\n  <totalCost>1843.27150934</totalCost>\n  <usdTotalCost>1986.90452851</usdTotalCost>\n</CustomerUsageSummary>\n"
      },
      "LegacySummaryXml": {
        "summary": "A customer with an older subscription, with a budget",
        "value": "<CustomerUsageSummary>\n  <attributes>\n    <objectType>CustomerUsageSummary</objectType>\n  </attributes>\n  <billingEndDate>2026-11-30T23:59:59-08:00</billingEndDate>\n  <billingStartDate>2026-11-01T00:00:00-07:00</billingStartDate>\n  <budget>\n    <amount>400</amount>\n    <attributes>\n      <objectType>SpendingBudget</objectType>\n    </attributes>\n    <usageSpendingBudget>400</usageSpendingBudget>\n  </budget>\n  <currencyLocale>en-US</currencyLocale>\n  <id>8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1</id>\n  <lastModifiedDate>2026-11-20T03:11:08.52-08:00</lastModifiedDate>\n  <links>\n    <self>\n      <headers />\n      <method>GET</method>\n      <uri>/customers/8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1/usagesummary</uri>\n    </self>\n  </links>\n  <name>Harbour Street Clinic</name>\n  <spendingBudget>400</spendingBudget>\n  <totalCost>412.5</totalCost>\n</CustomerUsageSummary>\n"
      },
      "SummaryWithoutBudgetXml": {
        "summary": "A customer without a budget",
        "value": "<CustomerUsageSummary xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">\n  <attributes>\n    <objectType>CustomerUsageSummary</objectType>\n  </attributes>\n  <billingEndDate>2026-11-30T23:59:59+00:00</billingEndDate>\n  <billingStartDate>2026-11-01T00:00:00+00:00</billingStartDate>\n  <budget>\n    <attributes>\n      <objectType>SpendingBudget</objectType>\n    </attributes>\n  </budget>\n  <currencyCode>NOK</currencyCode>\n  <customerSpendingBudget>\n    <amount i:nil=\"true\" />\n    <attributes>\n      <objectType>SpendingBudget</objectType>\n    </attributes>\n  </customerSpendingBudget>\n  <lastModifiedDate>2026-11-20T06:42:17.358+00:00</lastModifiedDate>\n  <resourceId>c54d9a7e-0f36-4b19-8d8e-71b2a40e6f95</resourceId>\n  <resourceName>Fjord Analytics</resourceName>\n  <totalCost>20718.004</totalCost>\n  <usdTotalCost>1893.22</usdTotalCost>\n</CustomerUsageSummary>\n"
      },
      "NotAGuidFaultXml": {
        "summary": "The customer id is not a GUID",
        "value": "<ServiceFault>\n  <code>2000</code>\n  <data>\n    <anyType>customer_id</anyType>\n  </data>\n  <description>The customer id has to be a GUID.</description>\n  <source>PartnerApi</source>\n</ServiceFault>\n"
      },
      "TokenRefusedFaultXml": {
        "summary": "The token is not accepted",
        "value": "<ServiceFault>\n  <code>900421</code>\n  <data />\n  <description>The token was issued without multi-factor authentication.</description>\n  <source>PartnerApi</source>\n</ServiceFault>\n"
      },
      "NoRelationshipFaultXml": {
        "summary": "The partner has no relationship with the customer",
        "value": "<ServiceFault>\n  <code>20002</code>\n  <data />\n  <description>The partner has no relationship with this customer.</description>\n  <source>PartnerApi</source>\n</ServiceFault>\n"
      },
      "NoUsageFaultXml": {
        "summary": "The customer has no Azure usage",
        "value": "<ServiceFault>\n  <code>3000</code>\n  <data>\n    <anyType>c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192</anyType>\n  </data>\n  <description>No usage data was found for this customer.</description>\n  <source>PartnerApi</source>\n</ServiceFault>\n"
      },
      "ThrottledFaultXml": {
        "summary": "A gateway asks to slow down",
        "value": "<ServiceFault>\n  <message>The rate limit is exceeded. Try again in 12 seconds.</message>\n  <statusCode>429</statusCode>\n</ServiceFault>\n"
      },
      "DependencyFailedFaultXml": {
        "summary": "Something behind the service failed",
        "value": "<ServiceFault>\n  <code>800003</code>\n  <data />\n  <description>The usage store did not answer.</description>\n  <source>PartnerApi</source>\n</ServiceFault>\n"
      }
    }
  }
};

export const scenarios = {
  "10-token-missing.json": "{\n  \"title\": \"A request without a bearer token\",\n  \"when\": {\n    \"token\": \"missing\"\n  },\n  \"answers\": [\n    {\n      \"status\": 401,\n      \"headers\": {\n        \"WWW-Authenticate\": \"OAuth realm=urn:cpsvc:cpid:local\"\n      },\n      \"body\": {\n        \"code\": 400,\n        \"description\": \"The request carries no bearer token.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "20-customer-id-not-a-guid.json": "{\n  \"title\": \"A customer id that is not a GUID\",\n  \"when\": {\n    \"parametersUnlike\": {\n      \"customer_id\": \"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 400,\n      \"body\": {\n        \"code\": 2000,\n        \"description\": \"The customer id has to be a GUID.\",\n        \"data\": [\"customer_id\"],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "30-azure-plan.json": "{\n  \"title\": \"A customer on the Azure plan, with a budget\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"resourceId\": \"3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4\",\n        \"resourceName\": \"Lakeside Botanics\",\n        \"currencyCode\": \"EUR\",\n        \"totalCost\": 1843.27150934,\n        \"usdTotalCost\": 1986.90452851,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59.9999999+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17.3580246+00:00\",\n        \"budget\": {\n          \"amount\": 2500,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "31-legacy-subscription.json": "{\n  \"title\": \"A customer with an older subscription, over its budget\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"id\": \"8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1\",\n        \"name\": \"Harbour Street Clinic\",\n        \"currencyLocale\": \"en-US\",\n        \"totalCost\": 412.5,\n        \"spendingBudget\": 400,\n        \"budget\": {\n          \"amount\": 400,\n          \"usageSpendingBudget\": 400,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"billingStartDate\": \"2026-11-01T00:00:00-07:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59-08:00\",\n        \"lastModifiedDate\": \"2026-11-20T03:11:08.52-08:00\",\n        \"links\": {\n          \"self\": {\n            \"uri\": \"/customers/8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1/usagesummary\",\n            \"method\": \"GET\",\n            \"headers\": [\n              {\n                \"key\": \"Accept\",\n                \"value\": \"application/json\"\n              }\n            ]\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "32-both-field-sets.json": "{\n  \"title\": \"A customer that is moving to the Azure plan: both field sets, amounts with 20 digits\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"e7a94b30-6d12-4c57-8b0e-25f3c81d9a46\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"id\": \"e7a94b30-6d12-4c57-8b0e-25f3c81d9a46\",\n        \"name\": \"玉山茶行\",\n        \"resourceId\": \"e7a94b30-6d12-4c57-8b0e-25f3c81d9a46\",\n        \"resourceName\": \"玉山茶行\",\n        \"currencyLocale\": \"zh-TW\",\n        \"currencyCode\": \"TWD\",\n        \"totalCost\": 31.40159265358979323846,\n        \"usdTotalCost\": 0.98130764,\n        \"spendingBudget\": 96000,\n        \"budget\": {\n          \"amount\": 96000,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"customerSpendingBudget\": {\n          \"amount\": 96000,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"billingStartDate\": \"2026-11-01T00:00:00.0000000+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59.999+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17.35+00:00\",\n        \"links\": {\n          \"self\": {\n            \"uri\": \"/customers/e7a94b30-6d12-4c57-8b0e-25f3c81d9a46/usagesummary\",\n            \"method\": \"GET\",\n            \"headers\": []\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "33-without-budget.json": "{\n  \"title\": \"A customer whose budget has no amount\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"c54d9a7e-0f36-4b19-8d8e-71b2a40e6f95\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"resourceId\": \"c54d9a7e-0f36-4b19-8d8e-71b2a40e6f95\",\n        \"resourceName\": \"Fjord Analytics\",\n        \"currencyCode\": \"NOK\",\n        \"totalCost\": 20718.004,\n        \"usdTotalCost\": 1893.22,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17.358+00:00\",\n        \"budget\": {\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "34-null-budget.json": "{\n  \"title\": \"A customer whose budget is null, as are other properties\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"19d0c6f8-a3b5-4e71-92cd-0e84b7f36a5d\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 200,\n      \"body\": {\n        \"resourceId\": \"19d0c6f8-a3b5-4e71-92cd-0e84b7f36a5d\",\n        \"resourceName\": \"Quarry Lane Press\",\n        \"currencyCode\": \"GBP\",\n        \"currencyLocale\": null,\n        \"totalCost\": 0,\n        \"usdTotalCost\": null,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": null,\n        \"budget\": {\n          \"amount\": null,\n          \"usageSpendingBudget\": null,\n          \"attributes\": {\n            \"etag\": null,\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "35-unknown-properties.json": "{\n  \"title\": \"A summary with properties that the contract does not know, and without a mark\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"f2b81c07-34de-4a96-b5a8-d70c6e19843b\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 200,\n      \"byteOrderMark\": false,\n      \"body\": {\n        \"resourceId\": \"f2b81c07-34de-4a96-b5a8-d70c6e19843b\",\n        \"resourceName\": \"Saltmarsh & Sons <Boats>\",\n        \"currencyCode\": \"SEK\",\n        \"totalCost\": 27.09411873300000000125,\n        \"usdTotalCost\": 2.51,\n        \"forecast\": {\n          \"confidence\": \"medium\",\n          \"monthEnd\": 88.4\n        },\n        \"regions\": [\"northeurope\", \"swedencentral\"],\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17+00:00\",\n        \"budget\": {\n          \"amount\": 50,\n          \"amuont\": 50,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "40-no-usage.json": "{\n  \"title\": \"A customer without Azure usage\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 404,\n      \"body\": {\n        \"code\": 3000,\n        \"description\": \"No usage data was found for this customer.\",\n        \"data\": [\"c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192\"],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "41-no-usage-as-bad-request.json": "{\n  \"title\": \"A customer without Azure usage, in the status that the service sometimes uses for it\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"5a7d3e90-c18f-4b62-a04d-36e9f2b8710c\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 400,\n      \"body\": {\n        \"code\": \"3000\",\n        \"description\": \"No usage data was found for this customer.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "42-multi-factor-missing.json": "{\n  \"title\": \"A token without the multi-factor claim\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"b83e5f14-70a9-4dc6-9e21-8c4d0b7f6a35\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 401,\n      \"body\": {\n        \"code\": \"900421\",\n        \"description\": \"The token was issued without multi-factor authentication.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "43-application-only-token.json": "{\n  \"title\": \"A token for an application without a user\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"71c4a8e2-9b06-4f3d-85e7-e2d91b5c0f48\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 403,\n      \"body\": {\n        \"code\": 900329,\n        \"description\": \"A token for an application alone is not accepted here.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "44-throttled.json": "{\n  \"title\": \"A customer whose calls are throttled\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"d9526b7f-1e48-4c0a-b693-4fa7e80d21c5\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 429,\n      \"headers\": {\n        \"Retry-After\": \"12\"\n      },\n      \"body\": {\n        \"statusCode\": 429,\n        \"message\": \"The rate limit is exceeded. Try again in 12 seconds.\"\n      }\n    }\n  ]\n}\n",
  "45-throttled-once.json": "{\n  \"title\": \"A customer whose first call is throttled and whose next succeeds\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"06e1f94d-c725-4b8e-a3d0-97b25c8f1e6a\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 429,\n      \"headers\": {\n        \"Retry-After\": \"1\"\n      },\n      \"body\": {\n        \"statusCode\": 429,\n        \"message\": \"The rate limit is exceeded. Try again in 1 seconds.\"\n      }\n    },\n    {\n      \"status\": 200,\n      \"body\": {\n        \"resourceId\": \"06e1f94d-c725-4b8e-a3d0-97b25c8f1e6a\",\n        \"resourceName\": \"Second Wind Sailing\",\n        \"currencyCode\": \"USD\",\n        \"totalCost\": 64.2,\n        \"usdTotalCost\": 64.2,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17+00:00\",\n        \"budget\": {\n          \"amount\": 100,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "50-dependency-failed.json": "{\n  \"title\": \"A failure behind the service, its code sent as text\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"ab60d3c9-58f2-4e17-90cb-1d7e4f8a2653\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 500,\n      \"body\": {\n        \"code\": \"800003\",\n        \"description\": \"The usage store did not answer.\",\n        \"data\": [\n          {\n            \"store\": \"usage\",\n            \"region\": \"westeurope\"\n          }\n        ],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
  "51-newer-fault.json": "{\n  \"title\": \"A failure in the newer form of a fault\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"3f8b27a5-e490-4d6c-8712-b5c06da9fe31\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 500,\n      \"body\": {\n        \"code\": 900192,\n        \"message\": \"The usage store is busy.\",\n        \"errorName\": \"UsageStoreBusy\",\n        \"isRetryable\": true,\n        \"parameters\": {\n          \"store\": \"usage\"\n        }\n      }\n    }\n  ]\n}\n",
  "52-slow.json": "{\n  \"title\": \"An answer that takes a second\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"92d7e0f6-4ab3-4851-bc7e-6e1f35d8c09a\"\n    }\n  },\n  \"answers\": [\n    {\n      \"status\": 200,\n      \"delayMs\": 1000,\n      \"body\": {\n        \"resourceId\": \"92d7e0f6-4ab3-4851-bc7e-6e1f35d8c09a\",\n        \"resourceName\": \"Patient Pottery\",\n        \"currencyCode\": \"USD\",\n        \"totalCost\": 64.2,\n        \"usdTotalCost\": 64.2,\n        \"billingStartDate\": \"2026-11-01T00:00:00+00:00\",\n        \"billingEndDate\": \"2026-11-30T23:59:59+00:00\",\n        \"lastModifiedDate\": \"2026-11-20T06:42:17+00:00\",\n        \"budget\": {\n          \"amount\": 100,\n          \"attributes\": {\n            \"objectType\": \"SpendingBudget\"\n          }\n        },\n        \"attributes\": {\n          \"objectType\": \"CustomerUsageSummary\"\n        }\n      }\n    }\n  ]\n}\n",
  "60-plain-text-unauthorized.json": "{\n  \"title\": \"A 401 in plain text, from in front of the service\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"e40c9b58-27f1-4a3d-96be-d5812f7a0c63\"\n    }\n  },\n  \"beyondTheContract\": \"The contract lists JSON and XML only; this is plain text.\",\n  \"answers\": [\n    {\n      \"status\": 401,\n      \"headers\": {\n        \"Content-Type\": \"text/plain\"\n      },\n      \"text\": \"The token could not be read.\"\n    }\n  ]\n}\n",
  "61-empty-not-found.json": "{\n  \"title\": \"A 404 without a body\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"58a1fd73-b09c-4e26-a84f-0c7b93e5d21e\"\n    }\n  },\n  \"beyondTheContract\": \"The contract gives every answer a body; this has none.\",\n  \"answers\": [\n    {\n      \"status\": 404,\n      \"text\": \"\"\n    }\n  ]\n}\n",
  "62-bad-gateway.json": "{\n  \"title\": \"A gateway's page with a status that the contract does not list\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\",\n    \"parameters\": {\n      \"customer_id\": \"0b9e64c2-d385-47fa-8c10-a92f7e5b3d84\"\n    }\n  },\n  \"beyondTheContract\": \"The contract lists neither the status 502 nor HTML.\",\n  \"answers\": [\n    {\n      \"status\": 502,\n      \"headers\": {\n        \"Content-Type\": \"text/html\"\n      },\n      \"text\": \"<html><body><h1>502 Bad Gateway</h1></body></html>\"\n    }\n  ]\n}\n",
  "90-no-relationship.json": "{\n  \"title\": \"Any other customer: the partner has no relationship with it\",\n  \"when\": {\n    \"operation\": \"getCustomerUsageSummary\"\n  },\n  \"answers\": [\n    {\n      \"status\": 403,\n      \"body\": {\n        \"code\": 20002,\n        \"description\": \"The partner has no relationship with this customer.\",\n        \"data\": [],\n        \"source\": \"PartnerApi\"\n      }\n    }\n  ]\n}\n",
};
