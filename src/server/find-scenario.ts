import type { MatchedRoute } from "./match-route.js";
import type { Scenario, ScenarioCondition } from "./scenario.js";

/** The first scenario whose conditions a request meets. */
export function findScenario(
  scenarios: readonly Scenario[],
  matched: MatchedRoute,
  hasToken: boolean,
): Scenario | undefined {
  return scenarios.find(({ when }) => holds(when, matched, hasToken));
}

function holds(when: ScenarioCondition, { route, parameters }: MatchedRoute, hasToken: boolean): boolean {
  if (when.operation !== undefined && when.operation !== route.operation) return false;
  if (when.token === "missing" && hasToken) return false;
  const equal = Object.entries(when.parameters ?? {}).every(([name, value]) => parameters[name] === value);
  const unlike = Object.entries(when.parametersUnlike ?? {}).every(([name, pattern]) => {
    const value = parameters[name];
    return value !== undefined && !new RegExp(pattern, "i").test(value);
  });
  return equal && unlike;
}
