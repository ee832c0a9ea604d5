import { npmPackages } from "../fetch.js";
import { probeText } from "../probe-files.js";
import type { Tool } from "../tool.js";
import { installed } from "../typescript.js";

export const prismProxy: Tool = {
  name: "Prism proxy",
  version: "5.16.0",
  kind: "validator",
  edition: "openapi-portable.json",
  needs: ["npm"],
  checks: ["generates", "examples", "nulls", "examplesWithBom"],
  limits: { examplesWithBom: "It takes the byte order mark for a broken body, and responds with 500." },
  fetch: npmPackages("@stoplight/prism-cli@5.16.0"),
  files: () => ({ "probe.mjs": probeText("prism.mjs") }),
  generate: ({ spec }) => [{ command: ["cp", spec, "openapi.json"] }],
  call: (place) => ({ command: ["node", "probe.mjs", installed(place, "prism"), "proxy"] }),
};
