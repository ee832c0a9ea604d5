// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
/**
 * What to do after an error response, by operation and status. `advice` stands for codes that are not listed, and
 * for a body without a code. `meaning` marks a code that callers tell apart.
 */
export declare const errorTable: {
  readonly [operation: string]: {
    readonly [status: string]: {
      readonly advice: string;
      readonly codes: {
        readonly [code: string]: { readonly advice: string; readonly meaning?: "noUsage" };
      };
    };
  };
};
