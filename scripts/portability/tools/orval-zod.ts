import { npmPackages } from "../fetch.js";
import type { Place, Tool } from "../tool.js";
import { installed, typescriptProbe } from "../typescript.js";

const probe = typescriptProbe("orval-zod");

export const orvalZod: Tool = {
  name: "orval zod",
  version: "8.38.0",
  kind: "generator",
  edition: "openapi.json",
  needs: ["npm"],
  note: "Set `override.zod.dateTimeOptions.offset`: the service sends offsets such as `-07:00`.",
  fetch: npmPackages("orval@8.38.0", "zod@4.6.7", "typescript@5.9.3"),
  ...probe,
  files: (place) => ({ ...probe.files(place), "orval.config.mjs": configuration(place) }),
  generate: (place) => [{ command: [installed(place, "orval"), "--config", "orval.config.mjs"] }],
};

function configuration({ spec }: Place): string {
  const override = { zod: { dateTimeOptions: { offset: true } } };
  const output = { target: "out/client.ts", client: "zod", override };
  return `export default ${JSON.stringify({ summary: { input: spec, output } })};\n`;
}
