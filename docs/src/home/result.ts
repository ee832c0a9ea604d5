import { allowsNull } from "../../../scripts/openapi/schemas.js";
import { definitionsOf, type Spec } from "../spec.js";
import { typeOf } from "../type-text.js";

const definition = "CustomerUsageSummary";
const example = "AzurePlanSummary";
const shown = ["resourceName", "currencyCode", "totalCost", "usdTotalCost", "budget"];

/** What a call gives for an example of the spec: the value and the type of some properties, as TypeScript. */
export function resultCode(spec: Spec): string {
  const { properties = [] } = definitionsOf(spec).find(({ name }) => name === definition) ?? {};
  const examples = spec.components?.examples as Record<string, { value: Record<string, unknown> }> | undefined;
  const values = examples?.[example]?.value ?? {};
  const lines = shown.map((name) => {
    const property = properties.find((each) => each.name === name);
    if (!property || values[name] === undefined) throw new Error(`${definition} or its example has no ${name}.`);
    const type = typeOf(property, "unknown", (of) => `${of}[]`).text.replace(/ \(.*\)$/, "");
    return `  ${name}: ${valueText(values[name])}, // ${type}${allowsNull(property) ? " | null" : ""}`;
  });
  return [`const data: ${definition} = {`, ...lines, "  // …", "};"].join("\n");
}

/** A value in a line: of an object, what is plain in it. */
function valueText(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => typeof member !== "object");
  return `{ ${members.map(([name, member]) => `${name}: ${JSON.stringify(member)}`).join(", ")} }`;
}
