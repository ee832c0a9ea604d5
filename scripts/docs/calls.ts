import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readSamples } from "./samples.js";

/** One call in a language. */
export interface Call {
  readonly language: string;
  /** The name of the language to the highlighter. */
  readonly syntax: string;
  /** With `{customer_id}`, `{base_url}` and `{local_url}`. */
  readonly code: string;
}

/** The calls that docs/calls.yaml lists, in its order: one in the language of each sample. */
export function readCalls(root: string): Call[] {
  const codes: Record<string, string> = parse(readFileSync(join(root, "docs/calls.yaml"), "utf8"));
  const syntaxes = new Map(readSamples(root).map(({ language, syntax }) => [language, syntax]));
  return Object.entries(codes).map(([language, code]) => {
    const syntax = syntaxes.get(language);
    if (!syntax) throw new Error(`docs/calls.yaml has a call in ${language}, and docs/samples.yaml no sample in it.`);
    return { language, syntax, code: code.trimEnd() };
  });
}
