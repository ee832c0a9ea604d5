import type { Location, RuleContext } from "./rule-context.js";

/** Every operation has an id of its own. Redocly's rule for that names only the second place, and not exactly. */
export function uniqueOperationIds() {
  let seen: Map<string, Location>;
  return {
    Root: {
      enter() {
        seen = new Map();
      },
    },
    Operation: {
      enter({ operationId }: { readonly operationId?: string }, { location, report }: RuleContext) {
        if (operationId === undefined) return;
        const place = location.child(["operationId"]);
        const earlier = seen.get(operationId);
        seen.set(operationId, earlier ?? place);
        if (!earlier) return;
        const message = `Two operations have the operationId "${operationId}". Give one of them another.`;
        report({ message, location: [place, earlier] });
      },
    },
  };
}
