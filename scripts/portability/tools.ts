import type { Tool } from "./tool.js";
import { datamodelCodeGenerator } from "./tools/datamodel-code-generator.js";
import { heyApi } from "./tools/hey-api.js";
import { heyApiZod } from "./tools/hey-api-zod.js";
import { kinOpenapi } from "./tools/kin-openapi.js";
import { oapiCodegen } from "./tools/oapi-codegen.js";
import { ogen } from "./tools/ogen.js";
import { openapiCore } from "./tools/openapi-core.js";
import { openapiGeneratorGo } from "./tools/openapi-generator-go.js";
import { openapiGeneratorJava } from "./tools/openapi-generator-java.js";
import { openapiGeneratorPython } from "./tools/openapi-generator-python.js";
import { openapiGeneratorTypescriptFetch } from "./tools/openapi-generator-typescript-fetch.js";
import { openapiPythonClient } from "./tools/openapi-python-client.js";
import { openapiSpecValidator } from "./tools/openapi-spec-validator.js";
import { openapiZodClient } from "./tools/openapi-zod-client.js";
import { orval } from "./tools/orval.js";
import { orvalZod } from "./tools/orval-zod.js";
import { prismMock } from "./tools/prism-mock.js";
import { prismProxy } from "./tools/prism-proxy.js";
import { progenitor } from "./tools/progenitor.js";
import { schemathesis } from "./tools/schemathesis.js";
import { spectral } from "./tools/spectral.js";
import { swaggerCodegenGo } from "./tools/swagger-codegen-go.js";
import { swaggerCodegenJava } from "./tools/swagger-codegen-java.js";
import { swaggerCodegenPython } from "./tools/swagger-codegen-python.js";
import { swaggerParser } from "./tools/swagger-parser.js";
import { swaggerTypescriptApi } from "./tools/swagger-typescript-api.js";
import { typedOpenapi } from "./tools/typed-openapi.js";

/** Every tool, in the order of the report. To add one, write its file in tools/ and a line here. */
export const tools: readonly Tool[] = [
  heyApi,
  heyApiZod,
  orval,
  orvalZod,
  swaggerTypescriptApi,
  openapiZodClient,
  typedOpenapi,
  openapiGeneratorTypescriptFetch,
  openapiPythonClient,
  datamodelCodeGenerator,
  swaggerCodegenPython,
  openapiGeneratorPython,
  oapiCodegen,
  ogen,
  swaggerCodegenGo,
  openapiGeneratorGo,
  progenitor,
  swaggerCodegenJava,
  openapiGeneratorJava,
  spectral,
  swaggerParser,
  openapiSpecValidator,
  openapiCore,
  kinOpenapi,
  prismMock,
  prismProxy,
  schemathesis,
];

/** The tools with these names, or all. */
export function toolsNamed(names: readonly string[] | undefined): readonly Tool[] {
  return (
    names?.map((name) => {
      const tool = tools.find((one) => one.name === name);
      if (!tool) throw new Error(`There is no tool "${name}". \`npm run portability -- --list\` shows the names.`);
      return tool;
    }) ?? tools
  );
}
