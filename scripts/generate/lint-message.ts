/** What Redocly found, as far as it is read here. */
export interface LintReport {
  readonly problems: readonly LintProblem[];
}

interface LintProblem {
  readonly ruleId: string;
  readonly message: string;
  /** The place of the problem first, then what else it concerns. */
  readonly location: readonly {
    readonly pointer?: string;
    readonly start?: { readonly line: number; readonly col: number };
  }[];
}

const unresolved = "no-unresolved-refs";

/** A line for each problem of openapi.yaml, with its location; `document` is what the file holds. */
export function lintMessage({ problems }: LintReport, document: unknown): string {
  const hasUnresolved = problems.some(({ ruleId }) => ruleId === unresolved);
  // What a broken reference was meant for is unused because of it.
  const told = problems.filter(({ ruleId }) => !hasUnresolved || ruleId !== "no-unused-components");
  const lines = told.map((problem) => {
    const [place = "openapi.yaml:1:1", ...others] = problem.location.map(({ start = { line: 1, col: 1 } }) => {
      return `openapi.yaml:${start.line}:${start.col}`;
    });
    const also = others.length > 0 ? ` See also ${others.join(", ")}.` : "";
    return `${place} ${sentence(problem, document)}${also} (${problem.ruleId})`;
  });
  return [...lines, "openapi.yaml breaks the rules in redocly.yaml. Fix it in the places above."].join("\n");
}

function sentence({ ruleId, message, location }: LintProblem, document: unknown): string {
  if (ruleId !== unresolved) return message.trim();
  const { $ref } = (at(document, location[0]?.pointer) ?? {}) as { readonly $ref?: unknown };
  return $ref === undefined ? message.trim() : `The reference ${$ref} points at nothing. Correct it.`;
}

/** The part of a document that a JSON pointer such as `#/paths/~1v1` points at. Redocly encodes no percent signs in it. */
function at(document: unknown, pointer = ""): unknown {
  const steps = pointer.replace(/^#?\//, "").split("/");
  return steps.reduce<unknown>((node, step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    return (node as Record<string, unknown> | undefined)?.[key];
  }, document);
}
