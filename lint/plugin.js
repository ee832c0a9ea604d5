// Redocly loads plugins as JavaScript; tsx lets this one be TypeScript like everything else.
import { register } from "tsx/esm/api";

register();
const { examplesMatchSchema } = await import("./examples-match-schema.js");

export default function contractPlugin() {
  return { id: "contract", rules: { oas3: { "examples-match-schema": examplesMatchSchema } } };
}
