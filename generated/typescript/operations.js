// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
export const version = "0.1.0";

export const server = "https://api.partnercenter.microsoft.com";

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
      "correlationId": [
        "header",
        "ms-correlationid"
      ],
      "correlationVector": [
        "header",
        "ms-cv"
      ],
      "requestId": [
        "header",
        "ms-requestid"
      ]
    },
    "accept": "application/json"
  }
};

export const calls = {
  getCustomerUsageSummary: (http, init) => http.GET("/v1/customers/{customer_id}/usagesummary", init),
};
