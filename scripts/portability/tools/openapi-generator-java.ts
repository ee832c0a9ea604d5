import { javaProbe } from "../java.js";
import { openapiGeneratorVersion, runOpenapiGenerator, withOpenapiGenerator } from "../openapi-generator.js";
import type { Tool } from "../tool.js";

export const openapiGeneratorJava: Tool = {
  name: "openapi-generator java",
  version: openapiGeneratorVersion,
  kind: "generator",
  edition: "openapi-portable.json",
  needs: ["java", "mvn"],
  limits: { examplesWithBom: "It stops at the byte order mark with JsonParseException." },
  fetch: withOpenapiGenerator(),
  ...javaProbe("openapi-generator"),
  generate: (place) => [runOpenapiGenerator(place, "java", "--library", "native")],
};
