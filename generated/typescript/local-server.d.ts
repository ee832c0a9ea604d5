// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
/** The contract, in one document. */
export declare const contract: object;

/** The text of each scenario, by its file's name and in the order of these. */
export declare const scenarios: { readonly [file: string]: string };
