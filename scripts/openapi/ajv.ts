import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** A validator for the schemas of OpenAPI 3.1, which are JSON Schema. It reports every error, not only the first. */
export function createAjv(options: Options = {}): Ajv2020 {
  // Lint checks the keywords; OpenAPI has more than Ajv knows.
  const ajv = new Ajv2020({ allErrors: true, strict: false, ...options });
  addFormats.default(ajv);
  return ajv;
}
