import type { Spec } from "../openapi/document.js";
import { operationsOf } from "../openapi/operations.js";
import { resolve } from "../openapi/resolve.js";

/** An entry of `x-fault-codes`. openapi.yaml explains the extension at its top. */
interface Entry {
  readonly codes?: readonly string[];
  readonly meaning?: string;
  readonly description: string;
}

interface CodeAdvice {
  readonly advice: string;
  readonly meaning?: string;
}

interface StatusAdvice {
  readonly advice: string;
  readonly codes: Readonly<Record<string, CodeAdvice>>;
}

type ErrorTable = Readonly<Record<string, Readonly<Record<string, StatusAdvice>>>>;

/** What to do after each error response, as a JavaScript module that imports nothing. */
export function errorTableModule(spec: Spec): string {
  return `export const errorTable = ${JSON.stringify(errorTableOf(spec), null, 2)};\n`;
}

/** The declarations for `errorTableModule`. */
export function errorTableDeclarations(spec: Spec): string {
  const statuses = Object.values(errorTableOf(spec)).flatMap((operation) => Object.values(operation));
  const codes = statuses.flatMap((status) => Object.values(status.codes));
  const meanings = new Set(codes.flatMap(({ meaning }) => meaning ?? []));
  return `/**
 * What to do after an error response, by operation and status. \`advice\` stands for codes that are not listed, and
 * for a body without a code. \`meaning\` marks a code that callers tell apart.
 */
export declare const errorTable: {
  readonly [operation: string]: {
    readonly [status: string]: {
      readonly advice: string;
      readonly codes: {
        readonly [code: string]: { readonly advice: string; readonly meaning?: ${union([...meanings])} };
      };
    };
  };
};
`;
}

function errorTableOf(spec: Spec): ErrorTable {
  return Object.fromEntries(
    operationsOf(spec).map(({ id, definition }) => {
      const statuses = Object.entries(definition.responses ?? {}).flatMap(([status, response]) => {
        const { "x-fault-codes": entries } = resolve(spec, response) as { "x-fault-codes"?: readonly Entry[] };
        return entries ? [[status, adviceOf(entries, `${id}, status ${status}`)] as const] : [];
      });
      return [id, Object.fromEntries(statuses)];
    }),
  );
}

function adviceOf(entries: readonly Entry[], response: string): StatusAdvice {
  const others = entries.find(({ codes }) => codes === undefined);
  if (!others) {
    throw new Error(`x-fault-codes of ${response}, has no entry for other codes. Add one without \`codes\`.`);
  }
  const codes = entries.flatMap(({ codes = [], meaning, description }) =>
    codes.map((code) => [code, { advice: oneLine(description), ...(meaning && { meaning }) }] as const),
  );
  return { advice: oneLine(others.description), codes: Object.fromEntries(codes) };
}

/** A text of several lines in YAML, as it stands in a message. */
function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

function union(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(" | ") || "never";
}
