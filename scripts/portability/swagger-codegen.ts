import { join } from "node:path";
import { mavenFile } from "./fetch.js";
import type { Place, Step, Tool } from "./tool.js";

export const swaggerCodegenVersion = "3.0.61";

/** Brings the generator, and then what else is needed. */
export const withSwaggerCodegen =
  (fetch: Tool["fetch"] = async () => {}): Tool["fetch"] =>
  async (folder) => {
    await fetch(folder);
    await mavenFile(`io.swagger.codegen.v3:swagger-codegen-cli:${swaggerCodegenVersion}`)(
      join(folder, "swagger-codegen"),
    );
  };

/** Runs one of its generators. */
export const runSwaggerCodegen = ({ tool, spec }: Place, language: string): Step => ({
  command: ["java", "-jar", jarIn(tool), "generate", "-l", language, "-i", spec, "-o", "client"],
});

const jarIn = (tool: string): string =>
  join(tool, "swagger-codegen", `swagger-codegen-cli-${swaggerCodegenVersion}.jar`);
