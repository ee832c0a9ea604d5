// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
export const servers = [
  "https://api.partnercenter.microsoft.com",
  "https://partner.partnercenterapi.microsoftonline.cn"
];

export const operations = {
  "getCustomerUsageSummary": {
    "method": "get",
    "path": "/v1/customers/{customer_id}/usagesummary",
    "pathParameters": [
      "customer_id"
    ],
    "options": {
      "correlationId": {
        "in": "header",
        "name": "ms-correlationid"
      },
      "correlationVector": {
        "in": "header",
        "name": "ms-cv"
      },
      "requestId": {
        "in": "header",
        "name": "ms-requestid"
      }
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "mediaTypes": [
      "application/json",
      "text/json",
      "application/xml",
      "text/xml"
    ]
  }
};
