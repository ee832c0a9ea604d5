import { npmPackages } from "../fetch.js";
import type { Tool } from "../tool.js";
import { installed, typescriptProbe } from "../typescript.js";

export const swaggerTypescriptApi: Tool = {
  name: "swagger-typescript-api",
  version: "13.13.0",
  kind: "generator",
  edition: "openapi-portable.json",
  needs: ["npm"],
  note: "With the other editions, `data` is null after every call: it reads no response behind a `$ref`.",
  fetch: npmPackages("swagger-typescript-api@13.13.0", "typescript@5.9.3"),
  ...typescriptProbe("swagger-typescript-api"),
  generate: (place) => [
    {
      command: [installed(place, "swagger-typescript-api"), "generate", "-p", place.spec, "-o", "out", "-n", "api.ts"],
    },
  ],
};
