import type { Change } from "./changes.js";
import { isEnough, neededStep, nextVersion, stepBetween } from "./step.js";

/** Whether a version says how much has changed since a release, and a text that explains it. */
export interface Verdict {
  readonly isEnough: boolean;
  readonly text: string;
}

export function verdictOn(released: string, version: string, changes: readonly Change[]): Verdict {
  const step = stepBetween(released, version);
  if (step === undefined) {
    return {
      isEnough: false,
      text: `The version of openapi.yaml, ${version}, is lower than that of the last release, ${released}. Raise it.`,
    };
  }
  const needed = neededStep(released, changes);
  const lines = changes.map(({ isBreaking, text }) => `  ${isBreaking ? "breaking" : "change  "} ${text}`);
  const since = `Since v${released}, openapi.yaml has ${count(changes)}`;
  if (isEnough(step, needed))
    return { isEnough: true, text: [`${since}; its version is ${version}.`, ...lines].join("\n") };
  const advice = `Its version has to be ${nextVersion(released, needed)} or higher, but is ${version}. Raise \`version\` in its \`info\`.`;
  return { isEnough: false, text: [`${since}:`, ...lines, advice].join("\n") };
}

function count(changes: readonly Change[]): string {
  const breaking = changes.filter(({ isBreaking }) => isBreaking).length;
  if (changes.length === 0) return "no changes that a caller sees";
  if (changes.length === 1)
    return breaking === 1 ? "one change, which is breaking" : "one change, which is not breaking";
  return `${changes.length} changes, ${breaking} of them breaking`;
}
