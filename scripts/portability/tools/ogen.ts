import { goCommand } from "../fetch.js";
import { goProbe } from "../go.js";
import type { Tool } from "../tool.js";

const requirements = ["github.com/google/uuid v1.6.0", "github.com/ogen-go/ogen v1.25.0"];

export const ogen: Tool = {
  name: "ogen",
  version: "1.25.0",
  kind: "generator",
  dropsBom: true,
  edition: "openapi-portable.json",
  needs: ["go"],
  limits: {
    errors:
      "It takes no media type that the spec does not list: an empty 404 and a 401 in plain text are errors without the status.",
    examplesWithBom: "It stops at the byte order mark: `unexpected byte 239`.",
  },
  fetch: goCommand("github.com/ogen-go/ogen/cmd/ogen@v1.25.0"),
  ...goProbe("ogen", requirements),
  generate: (place) => [
    { command: [`${place.tool}/bin/ogen`, "--target", "client", "--package", "client", "--clean", place.spec] },
  ],
};
