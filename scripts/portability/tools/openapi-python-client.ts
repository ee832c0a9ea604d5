import { pythonPackages } from "../fetch.js";
import { pythonProbe, pythonProgram } from "../python.js";
import type { Tool } from "../tool.js";

export const openapiPythonClient: Tool = {
  name: "openapi-python-client",
  version: "0.29.1",
  kind: "generator",
  edition: "openapi.json",
  needs: ["python3"],
  limits: {
    errors:
      "It parses every error as JSON: an empty 404 and a 401 in plain text raise JSONDecodeError, without the status.",
  },
  fetch: pythonPackages("openapi-python-client==0.29.1"),
  ...pythonProbe("openapi_python_client"),
  generate: (place) => [
    { command: ["mkdir", "-p", "client"] },
    {
      command: [
        pythonProgram(place, "openapi-python-client"),
        ...["generate", "--path", place.spec, "--meta", "none", "--output-path", "client/summary"],
      ],
      // It runs ruff, which is beside it.
      env: { PATH: `${place.tool}/bin:${process.env["PATH"]}` },
    },
  ],
};
