import { pythonPackages } from "../fetch.js";
import { pythonProbe } from "../python.js";
import { runSwaggerCodegen, swaggerCodegenVersion, withSwaggerCodegen } from "../swagger-codegen.js";
import type { Tool } from "../tool.js";

export const swaggerCodegenPython: Tool = {
  name: "swagger-codegen python",
  version: swaggerCodegenVersion,
  kind: "generator",
  edition: "openapi-portable.json",
  needs: ["java", "mvn", "python3"],
  note: "It decodes no error; `ApiException.body` is the text.",
  fetch: withSwaggerCodegen(
    pythonPackages("urllib3==2.8.0", "python-dateutil==4.0.0", "certifi==2026.10.19.post1", "six==1.17.0"),
  ),
  ...pythonProbe("swagger_codegen"),
  generate: (place) => [runSwaggerCodegen(place, "python")],
};
