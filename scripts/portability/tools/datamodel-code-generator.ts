import { pythonPackages } from "../fetch.js";
import { pythonProbe, pythonProgram } from "../python.js";
import type { Tool } from "../tool.js";

export const datamodelCodeGenerator: Tool = {
  name: "datamodel-code-generator",
  version: "0.89.0",
  kind: "generator",
  edition: "openapi.json",
  needs: ["python3"],
  note: "It makes models only; the probe fetches with httpx, which drops the BOM in `response.json()`.",
  fetch: pythonPackages("datamodel-code-generator==0.89.0", "pydantic==2.14.4", "httpx==0.28.1"),
  ...pythonProbe("datamodel_code_generator"),
  generate: (place) => [
    { command: ["mkdir", "-p", "client"] },
    {
      command: [
        pythonProgram(place, "datamodel-codegen"),
        ...["--input", place.spec, "--input-file-type", "openapi", "--output", "client/models.py"],
        ...["--output-model-type", "pydantic_v2.BaseModel"],
      ],
    },
  ],
};
