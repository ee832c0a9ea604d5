import { pythonPackages } from "../fetch.js";
import { pythonProbe } from "../python.js";
import type { Tool } from "../tool.js";

export const openapiCore: Tool = {
  name: "openapi-core",
  version: "0.23.1",
  kind: "validator",
  edition: "openapi.json",
  needs: ["python3"],
  checks: ["generates", "examples", "nulls", "examplesWithBom"],
  fetch: pythonPackages("openapi-core[requests]==0.23.1"),
  files: pythonProbe("openapi_core").files,
  generate: ({ spec }) => [{ command: ["cp", spec, "openapi.json"] }],
  call: pythonProbe("openapi_core").call as NonNullable<Tool["call"]>,
};
