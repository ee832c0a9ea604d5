import { findLabelProblems } from "./label-problems.js";
import { findPageProblems } from "./page-problems.js";
import { findSampleProblems } from "./sample-problems.js";
import { findSpecProblems } from "./spec-problems.js";

/** What keeps the site of the project in `root` from being built: a sentence each, with the file and usually the line. */
export async function findProblems(root: string): Promise<string[]> {
  const checks = [findSpecProblems, findSampleProblems, findPageProblems, findLabelProblems];
  const found = await Promise.all(checks.map((check) => check(root)));
  return found.flat();
}
