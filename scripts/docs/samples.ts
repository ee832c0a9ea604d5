import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A program that a test of this project runs, shown as it is. */
export interface Sample {
  readonly language: string;
  /** The name of the language to the highlighter. */
  readonly syntax: string;
  /** From the project's root. */
  readonly file: string;
}

/** The samples that docs/samples.yaml lists, in its order, with their code. `root` is the project's. */
export function readSamples(root: string): (Sample & { readonly code: string })[] {
  const samples: Sample[] = parse(readFileSync(join(root, "docs/samples.yaml"), "utf8"));
  return samples.map((sample) => ({ ...sample, code: readFileSync(join(root, sample.file), "utf8").trimEnd() }));
}
