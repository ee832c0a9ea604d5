import { goCommand } from "../fetch.js";
import { goProbe } from "../go.js";
import type { Tool } from "../tool.js";

const requirements = ["github.com/google/uuid v1.6.0", "github.com/oapi-codegen/runtime v1.9.0"];

export const oapiCodegen: Tool = {
  name: "oapi-codegen",
  version: "2.8.2",
  kind: "generator",
  dropsBom: true,
  edition: "openapi-portable.json",
  needs: ["go"],
  note: "With the other editions, its code does not compile: it names the fields of both XML types `XML200`.",
  limits: { examplesWithBom: "It stops at the byte order mark: `invalid character 'ï'`." },
  fetch: goCommand("github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2"),
  ...goProbe("oapi-codegen", requirements),
  generate: (place) => [
    { command: ["mkdir", "-p", "client"] },
    {
      command: [
        `${place.tool}/bin/oapi-codegen`,
        ...["-generate", "types,client", "-package", "client", "-o", "client/client.go", place.spec],
      ],
    },
  ],
};
