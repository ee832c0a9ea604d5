// Redocly loads plugins as JavaScript; tsx lets this one be TypeScript like everything else.
import { register } from "tsx/esm/api";

register();
const { carriedByEveryLayer } = await import("./carried-by-every-layer.js");
const { examplesMatchSchema } = await import("./examples-match-schema.js");
const { usableKeywords } = await import("./usable-keywords.js");
const { uniqueOperationIds } = await import("./unique-operation-ids.js");

export default function specPlugin() {
  const rules = {
    "carried-by-every-layer": carriedByEveryLayer,
    "examples-match-schema": examplesMatchSchema,
    "unique-operation-ids": uniqueOperationIds,
    "usable-keywords": usableKeywords,
  };
  return { id: "spec", rules: { oas3: rules } };
}
