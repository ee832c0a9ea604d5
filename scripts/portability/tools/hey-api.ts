import { npmPackages } from "../fetch.js";
import type { Tool } from "../tool.js";
import { installed, typescriptProbe } from "../typescript.js";

export const heyApi: Tool = {
  name: "@hey-api/openapi-ts",
  version: "0.99.0",
  kind: "generator",
  edition: "openapi.json",
  needs: ["npm"],
  fetch: npmPackages("@hey-api/openapi-ts@0.99.0", "typescript@5.9.3"),
  ...typescriptProbe("hey-api"),
  generate: (place) => [
    { command: [installed(place, "openapi-ts"), "-i", place.spec, "-o", "out", "-c", "@hey-api/client-fetch"] },
  ],
};
