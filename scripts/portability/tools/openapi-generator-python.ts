import { pythonPackages } from "../fetch.js";
import { openapiGeneratorVersion, runOpenapiGenerator, withOpenapiGenerator } from "../openapi-generator.js";
import { pythonProbe } from "../python.js";
import type { Tool } from "../tool.js";

export const openapiGeneratorPython: Tool = {
  name: "openapi-generator python",
  version: openapiGeneratorVersion,
  kind: "generator",
  dropsBom: true,
  edition: "openapi-portable.json",
  needs: ["java", "python3"],
  limits: { examplesWithBom: "It stops at the byte order mark with JSONDecodeError." },
  fetch: withOpenapiGenerator(pythonPackages("urllib3==2.8.0", "python-dateutil==4.0.0", "pydantic==2.14.4")),
  ...pythonProbe("openapi_generator"),
  generate: (place) => [runOpenapiGenerator(place, "python")],
};
