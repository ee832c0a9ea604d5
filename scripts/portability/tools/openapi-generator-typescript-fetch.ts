import { openapiGeneratorVersion, runOpenapiGenerator, withOpenapiGenerator } from "../openapi-generator.js";
import type { Tool } from "../tool.js";
import { typescriptProbe } from "../typescript.js";

export const openapiGeneratorTypescriptFetch: Tool = {
  name: "openapi-generator typescript-fetch",
  version: openapiGeneratorVersion,
  kind: "generator",
  edition: "openapi-portable.json",
  needs: ["java"],
  fetch: withOpenapiGenerator(),
  ...typescriptProbe("openapi-generator-typescript-fetch"),
  generate: (place) => [
    runOpenapiGenerator(place, "typescript-fetch", "--additional-properties", "npmName=client,supportsES6=true"),
  ],
};
