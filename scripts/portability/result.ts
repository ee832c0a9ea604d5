import type { Check, Tool } from "./tool.js";

/** What was found out about a tool: for each check undefined when it holds, else why it does not. */
export interface Result {
  readonly tool: Tool;
  readonly problems: ReadonlyMap<Check, string | undefined>;
  /** Why the tool was not tried at all. */
  readonly skipped?: string;
}

/** What was found that the entry of the tool does not say. */
export function newsOf({ tool, problems }: Result): readonly string[] {
  return [...problems].flatMap(([check, problem]) => {
    const isLimit = tool.limits?.[check] !== undefined;
    if (problem !== undefined && !isLimit) return [`${check}: ${problem}`];
    if (problem === undefined && isLimit) return [`${check}: it works now; remove the limit from its entry`];
    return [];
  });
}
