import { pythonPackages } from "../fetch.js";
import { pythonProgram } from "../python.js";
import type { Tool } from "../tool.js";

export const openapiSpecValidator: Tool = {
  name: "openapi-spec-validator",
  version: "0.9.0",
  kind: "validator",
  edition: "openapi.json",
  needs: ["python3"],
  fetch: pythonPackages("openapi-spec-validator==0.9.0"),
  generate: (place) => [{ command: [pythonProgram(place, "openapi-spec-validator"), place.spec] }],
};
