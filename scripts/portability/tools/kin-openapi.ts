import { goCommand } from "../fetch.js";
import type { Tool } from "../tool.js";

export const kinOpenapi: Tool = {
  name: "kin-openapi",
  version: "0.153.0",
  kind: "validator",
  edition: "openapi-portable.json",
  needs: ["go"],
  note: "The other editions have XML examples, which are texts, as OpenAPI says; it takes them for JSON.",
  fetch: goCommand("github.com/getkin/kin-openapi/cmd/validate@v0.153.0"),
  generate: ({ tool, spec }) => [{ command: [`${tool}/bin/validate`, spec] }],
};
