import type { OpenAPI3, ParameterObject } from "openapi-typescript";

/** A bundled spec: one OpenAPI 3.1 document whose references all point into itself. */
export type Spec = OpenAPI3;

/** A schema or a reference to one, with the keywords that this project reads. */
export interface Schema {
  readonly $ref?: string;
  /** One type, or a list of alternatives. */
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly xml?: { readonly name?: string; readonly wrapped?: boolean };
}

/** A parameter of an operation, with the name that clients give it. */
export type Parameter = ParameterObject & { name: string; "x-ms-client-name"?: string };
