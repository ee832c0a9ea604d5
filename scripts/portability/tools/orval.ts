import { npmPackages } from "../fetch.js";
import type { Tool } from "../tool.js";
import { installed, typescriptProbe } from "../typescript.js";

export const orval: Tool = {
  name: "orval",
  version: "8.38.0",
  kind: "generator",
  edition: "openapi.json",
  needs: ["npm"],
  limits: {
    errors:
      "It parses every body as JSON: a 401 in plain text and a 502 in HTML throw a SyntaxError ([issue 3088](https://github.com/orval-labs/orval/issues/3088)).",
  },
  fetch: npmPackages("orval@8.38.0", "typescript@5.9.3"),
  ...typescriptProbe("orval"),
  generate: (place) => [
    { command: [installed(place, "orval"), "--input", place.spec, "--output", "out/client.ts", "--client", "fetch"] },
  ],
};
