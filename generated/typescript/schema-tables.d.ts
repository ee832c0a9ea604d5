// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
/**
 * What a value is: "string", "number", "integer", "boolean" or "any"; the name of a schema; a list of one kind; or an
 * object by its properties.
 */
export type Kind = string | readonly [Kind] | { readonly [property: string]: Kind };

/** The kind of every named schema. */
export declare const schemas: { readonly [schema: string]: Kind };

/** The kind of each operation's response body by its status. */
export declare const responses: { readonly [operation: string]: { readonly [status: string]: Kind } };
