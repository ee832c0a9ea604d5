import { javaProbe } from "../java.js";
import { runSwaggerCodegen, swaggerCodegenVersion, withSwaggerCodegen } from "../swagger-codegen.js";
import type { Tool } from "../tool.js";

const annotations =
  "<dependency><groupId>javax.annotation</groupId><artifactId>javax.annotation-api</artifactId><version>1.3.2</version></dependency>";

export const swaggerCodegenJava: Tool = {
  name: "swagger-codegen java",
  version: swaggerCodegenVersion,
  kind: "generator",
  edition: "openapi-portable.json",
  needs: ["java", "mvn"],
  note: "On Java 9 and later, add `javax.annotation:javax.annotation-api:1.3.2` to the dependencies of its `pom.xml`.",
  fetch: withSwaggerCodegen(),
  ...javaProbe("swagger-codegen"),
  generate: (place) => [
    runSwaggerCodegen(place, "java"),
    { command: ["sed", "-i", `0,/<dependencies>/s%<dependencies>%&${annotations}%`, "client/pom.xml"] },
  ],
};
