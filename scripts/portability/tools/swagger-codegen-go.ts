import { goProbe } from "../go.js";
import { runSwaggerCodegen, swaggerCodegenVersion, withSwaggerCodegen } from "../swagger-codegen.js";
import type { Tool } from "../tool.js";

const requirements = ["github.com/antihax/optional v1.0.0", "golang.org/x/oauth2 v0.38.0"];
const probe = goProbe("swagger-codegen", requirements);

export const swaggerCodegenGo: Tool = {
  name: "swagger-codegen go",
  version: swaggerCodegenVersion,
  kind: "generator",
  dropsBom: true,
  edition: "openapi-portable.json",
  needs: ["java", "mvn", "go"],
  note:
    "Add a file with `type Object = interface{}` to its package: it uses that name for values of any type and defines it " +
    "nowhere ([issue 3644](https://github.com/swagger-api/swagger-codegen/issues/3644)). A date-time that is null becomes Go's zero time.",
  limits: {
    examplesWithBom:
      "**With the byte order mark it returns an empty summary and no error.** Drop it with the transport of the guide.",
  },
  fetch: withSwaggerCodegen(),
  ...probe,
  files: (place) => ({ ...probe.files(place), "object.go.txt": "package swagger\n\ntype Object = interface{}\n" }),
  generate: (place) => [runSwaggerCodegen(place, "go"), { command: ["cp", "object.go.txt", "client/object.go"] }],
};
