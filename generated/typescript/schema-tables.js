// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
export const schemas = {
  "CustomerUsageSummary": {
    "attributes": "ResourceAttributes",
    "billingEndDate": "string",
    "billingStartDate": "string",
    "budget": "SpendingBudget",
    "currencyCode": "string",
    "currencyLocale": "string",
    "customerSpendingBudget": "SpendingBudget",
    "id": "string",
    "lastModifiedDate": "string",
    "links": "ResourceLinks",
    "name": "string",
    "resourceId": "string",
    "resourceName": "string",
    "spendingBudget": "number",
    "totalCost": "number",
    "usdTotalCost": "number"
  },
  "SpendingBudget": {
    "amount": "number",
    "attributes": "ResourceAttributes",
    "usageSpendingBudget": "number"
  },
  "ResourceAttributes": {
    "etag": "string",
    "objectType": "string"
  },
  "ResourceLinks": {
    "next": "Link",
    "previous": "Link",
    "self": "Link"
  },
  "Link": {
    "headers": [
      "StringKeyValuePair"
    ],
    "method": "string",
    "uri": "string"
  },
  "StringKeyValuePair": {
    "key": "string",
    "value": "string"
  },
  "ServiceFault": {
    "code": "string",
    "description": "string",
    "data": "any",
    "source": "string",
    "message": "string",
    "errorName": "string",
    "isRetryable": "boolean",
    "parameters": "any",
    "statusCode": "integer"
  }
};

export const responses = {
  "getCustomerUsageSummary": {
    "200": "CustomerUsageSummary",
    "400": "ServiceFault",
    "401": "ServiceFault",
    "403": "ServiceFault",
    "404": "ServiceFault",
    "429": "ServiceFault",
    "500": "ServiceFault"
  }
};
