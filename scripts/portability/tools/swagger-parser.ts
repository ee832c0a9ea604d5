import { npmPackages } from "../fetch.js";
import type { Tool } from "../tool.js";

const program = `import SwaggerParser from "@apidevtools/swagger-parser";
await SwaggerParser.validate(process.argv[2]);
`;

export const swaggerParser: Tool = {
  name: "swagger-parser",
  version: "13.1.0",
  kind: "validator",
  edition: "openapi.json",
  needs: ["npm"],
  fetch: npmPackages("@apidevtools/swagger-parser@13.1.0"),
  files: () => ({ "validate.mjs": program }),
  generate: ({ spec }) => [{ command: ["node", "validate.mjs", spec] }],
};
