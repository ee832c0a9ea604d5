import { pythonPackages } from "../fetch.js";
import { pythonProgram } from "../python.js";
import type { Tool } from "../tool.js";

export const schemathesis: Tool = {
  name: "schemathesis",
  version: "4.32.5",
  kind: "validator",
  edition: "openapi-portable.json",
  needs: ["python3"],
  checks: ["generates", "examples", "examplesWithBom"],
  judgedByExitCode: true,
  note: "It invents requests by itself, and judges whatever the local server responds.",
  limits: { examplesWithBom: "It takes the byte order mark for a broken body." },
  fetch: pythonPackages("schemathesis==4.32.5"),
  generate: ({ spec }) => [{ command: ["cp", spec, "openapi.json"] }],
  call: (place) => ({
    command: [
      "sh",
      "-c",
      `exec ${pythonProgram(place, "st")} run openapi.json --url "$1" --seed 1 --max-examples 50 --phases examples,fuzzing --checks response_schema_conformance,content_type_conformance,not_a_server_error --no-color`,
      "sh",
    ],
  }),
};
