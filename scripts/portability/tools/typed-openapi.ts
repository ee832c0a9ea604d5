import { npmPackages } from "../fetch.js";
import type { Tool } from "../tool.js";
import { installed, typescriptProbe } from "../typescript.js";

export const typedOpenapi: Tool = {
  name: "typed-openapi",
  version: "2.2.7",
  kind: "generator",
  edition: "openapi.json",
  needs: ["npm"],
  note: "An error that is no JSON is in `data` as text, although its type is `ServiceFault`.",
  fetch: npmPackages("typed-openapi@2.2.7", "typescript@5.9.3"),
  ...typescriptProbe("typed-openapi"),
  generate: (place) => [
    { command: ["mkdir", "-p", "out"] },
    { command: [installed(place, "typed-openapi"), place.spec, "-o", "out/client.ts"] },
  ],
};
