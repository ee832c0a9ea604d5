import { goProbe } from "../go.js";
import { openapiGeneratorVersion, runOpenapiGenerator, withOpenapiGenerator } from "../openapi-generator.js";
import type { Tool } from "../tool.js";

export const openapiGeneratorGo: Tool = {
  name: "openapi-generator go",
  version: openapiGeneratorVersion,
  kind: "generator",
  dropsBom: true,
  edition: "openapi-portable.json",
  needs: ["java", "go"],
  limits: { examplesWithBom: "It stops at the byte order mark: `invalid character 'ï'`." },
  fetch: withOpenapiGenerator(),
  ...goProbe("openapi-generator", []),
  generate: (place) => [runOpenapiGenerator(place, "go")],
};
