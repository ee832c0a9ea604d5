import type { ExampleObject } from "openapi-typescript";
import { type Parameter, resolve, type Schema, type Spec } from "./spec.js";

/** OpenAPI 3.0 gives a schema one example, 3.1 a list. */
interface SchemaWithExamples extends Schema {
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
}

/** The example value of a parameter; undefined where the spec gives none. */
export function parameterExample(spec: Spec, parameter: Parameter): unknown {
  const { example, examples = {}, schema } = parameter;
  if (example !== undefined) return example;
  const [first] = Object.values(examples);
  if (first) return resolve<ExampleObject>(spec, first).value;
  const own = schema && resolve<SchemaWithExamples>(spec, schema as SchemaWithExamples);
  return own?.example ?? own?.examples?.[0];
}
