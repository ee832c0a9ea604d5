import { npmPackages } from "../fetch.js";
import type { Place, Tool } from "../tool.js";
import { installed, typescriptProbe } from "../typescript.js";

const probe = typescriptProbe("hey-api-zod");

export const heyApiZod: Tool = {
  name: "@hey-api/openapi-ts zod",
  version: "0.99.0",
  kind: "generator",
  edition: "openapi.json",
  needs: ["npm"],
  note: "Set `dates: { offset: true }` in its plugin `zod`: the service sends offsets such as `-07:00`.",
  fetch: npmPackages("@hey-api/openapi-ts@0.99.0", "zod@4.6.7", "typescript@5.9.3"),
  ...probe,
  files: (place) => ({ ...probe.files(place), "openapi-ts.config.mjs": configuration(place) }),
  generate: (place) => [{ command: [installed(place, "openapi-ts"), "-f", "openapi-ts.config.mjs"] }],
};

const configuration = ({ spec }: Place): string =>
  `export default ${JSON.stringify({ input: spec, output: "out", plugins: [{ name: "zod", dates: { offset: true } }] })};\n`;
