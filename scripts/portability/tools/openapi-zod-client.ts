import { npmPackages } from "../fetch.js";
import type { Tool } from "../tool.js";
import { installed, typescriptProbe } from "../typescript.js";

export const openapiZodClient: Tool = {
  name: "openapi-zod-client",
  version: "1.18.3",
  kind: "generator",
  edition: "openapi-portable.json",
  needs: ["npm"],
  fetch: npmPackages(
    ...["openapi-zod-client@1.18.3", "@zodios/core@10.9.6", "zod@3.25.76", "axios@1.13.2", "typescript@5.9.3"],
  ),
  ...typescriptProbe("openapi-zod-client"),
  generate: (place) => [
    { command: ["mkdir", "-p", "out"] },
    { command: [installed(place, "openapi-zod-client"), place.spec, "-o", "out/client.ts"] },
  ],
};
