// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
import type { components } from "./openapi.js";

/** One way in which a value breaks its schema. */
export interface ValidationError {
  /** Where in the value, as a JSON pointer; empty for the value itself. */
  readonly instancePath: string;
  /** Which part of the schema is broken. */
  readonly schemaPath: string;
  /** The keyword of the schema that failed, such as `type` or `format`. */
  readonly keyword: string;
  /** What was expected, keyword by keyword. */
  readonly params: Record<string, unknown>;
  /** What is wrong, such as "must be number,null". */
  readonly message?: string;
}

/** Tells whether a value fits its schema. `errors` holds every error of the last call, or null when there was none. */
export interface Validator<Value> {
  (value: unknown): value is Value;
  errors?: ValidationError[] | null;
}

export declare const validateCustomerUsageSummary: Validator<components["schemas"]["CustomerUsageSummary"]>;
export declare const validateSpendingBudget: Validator<components["schemas"]["SpendingBudget"]>;
export declare const validateResourceAttributes: Validator<components["schemas"]["ResourceAttributes"]>;
export declare const validateResourceLinks: Validator<components["schemas"]["ResourceLinks"]>;
export declare const validateLink: Validator<components["schemas"]["Link"]>;
export declare const validateStringKeyValuePair: Validator<components["schemas"]["StringKeyValuePair"]>;
export declare const validateServiceFault: Validator<components["schemas"]["ServiceFault"]>;

/** The same validators by the name of their schema. */
export declare const validators: {
  readonly CustomerUsageSummary: typeof validateCustomerUsageSummary;
  readonly SpendingBudget: typeof validateSpendingBudget;
  readonly ResourceAttributes: typeof validateResourceAttributes;
  readonly ResourceLinks: typeof validateResourceLinks;
  readonly Link: typeof validateLink;
  readonly StringKeyValuePair: typeof validateStringKeyValuePair;
  readonly ServiceFault: typeof validateServiceFault;
};
