import { npmPackages } from "../fetch.js";
import { probeText } from "../probe-files.js";
import type { Tool } from "../tool.js";
import { installed } from "../typescript.js";

export const prismMock: Tool = {
  name: "Prism mock",
  version: "5.16.0",
  kind: "validator",
  edition: "openapi-portable.json",
  needs: ["npm"],
  checks: ["generates", "examples"],
  note: "It serves each example, when a request asks for it by `Prefer: code=404, example=noUsage`.",
  fetch: npmPackages("@stoplight/prism-cli@5.16.0"),
  files: () => ({ "probe.mjs": probeText("prism.mjs") }),
  generate: ({ spec }) => [{ command: ["cp", spec, "openapi.json"] }],
  call: (place) => ({ command: ["node", "probe.mjs", installed(place, "prism"), "mock"] }),
};
