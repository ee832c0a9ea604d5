import { npmPackages } from "../fetch.js";
import type { Tool } from "../tool.js";
import { installed } from "../typescript.js";

export const spectral: Tool = {
  name: "Spectral",
  version: "6.16.3",
  kind: "validator",
  edition: "openapi-portable.json",
  needs: ["npm"],
  note: "The other editions have XML examples, which are texts, as OpenAPI says; Spectral takes them for JSON.",
  fetch: npmPackages("@stoplight/spectral-cli@6.16.3"),
  files: () => ({ ".spectral.yaml": 'extends: ["spectral:oas"]\n' }),
  generate: (place) => [
    {
      command: [
        installed(place, "spectral"),
        "lint",
        place.spec,
        "--ruleset",
        ".spectral.yaml",
        "--fail-severity",
        "warn",
      ],
    },
  ],
};
