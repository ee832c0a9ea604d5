import { Validator } from "@seriousme/openapi-schema-validator";
import type { Spec } from "../../openapi/document.js";

/** Refuses an edition that is no valid OpenAPI, with the place as a JSON pointer into its file in generated/. */
export async function refuseInvalid(file: string, edition: Spec): Promise<void> {
  const { valid, errors = [] } = await new Validator().validate({ ...structuredClone(edition) });
  if (valid) return;
  // The first error is the most specific. The others say which alternatives do not fit either.
  const [{ instancePath, message, params }] =
    typeof errors === "string" ? [{ instancePath: "", message: errors, params: undefined }] : errors;
  const unknown: unknown = params?.["additionalProperty"];
  const problem = unknown === undefined ? (message ?? "is not valid") : `must not have the keyword "${unknown}"`;
  const advice = "Fix openapi.yaml, or what derives this edition, in overlays/ and scripts/generate/editions/.";
  throw new Error(`${file}#${instancePath} ${problem}. ${advice}`);
}
