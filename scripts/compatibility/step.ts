/** How far a version goes beyond another: which of its three numbers is the first to be greater. */
export type Step = "none" | "patch" | "minor" | "major";

const steps: readonly Step[] = ["none", "patch", "minor", "major"];

/** A version as its three numbers; undefined for anything else, and for one that is not released, such as 1.0.0-beta. */
export function parseVersion(text: string): readonly [major: number, minor: number, patch: number] | undefined {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** The step from one version to another; undefined where that is no version, or an earlier one. */
export function stepBetween(from: string, to: string): Step | undefined {
  // A version that is being prepared counts as the one that it becomes.
  const [earlier, later] = [parseVersion(from), parseVersion(to.replace(/[-+].*$/, ""))];
  if (!earlier || !later) return undefined;
  const index = later.findIndex((number, place) => number !== earlier[place]);
  if (index < 0) return "none";
  return (later[index] ?? 0) > (earlier[index] ?? 0) ? steps[3 - index] : undefined;
}

/** The step that changes of a released version need. Before 1.0.0 each step is one smaller. */
export function neededStep(released: string, changes: readonly { readonly isBreaking: boolean }[]): Step {
  if (changes.length === 0) return "none";
  const isStable = !released.startsWith("0.");
  if (changes.some(({ isBreaking }) => isBreaking)) return isStable ? "major" : "minor";
  return isStable ? "minor" : "patch";
}

/** Whether one step is as large as another. */
export function isEnough(step: Step, needed: Step): boolean {
  return steps.indexOf(step) >= steps.indexOf(needed);
}

/** The smallest version that is a step beyond another. */
export function nextVersion(released: string, step: Step): string {
  const [major, minor, patch] = parseVersion(released) ?? [0, 0, 0];
  if (step === "major") return `${major + 1}.0.0`;
  if (step === "minor") return `${major}.${minor + 1}.0`;
  return step === "patch" ? `${major}.${minor}.${patch + 1}` : released;
}
