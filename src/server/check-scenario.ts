import { basename } from "node:path";
import { routes } from "../../generated/typescript/local-server.js";
import { checkResponse } from "./check-response.js";
import type { Scenario, ScenarioCondition } from "./scenario.js";
import { ScenarioValue } from "./scenario-value.js";

/** Makes a scenario of what its file holds, and refuses everything that the server could not send later. */
export function checkScenario(file: string, content: unknown): Scenario {
  const root = new ScenarioValue(content, file);
  const names = root.requireObject("a title and responses");
  root.refuseOthers(names, ["title", "when", "responses", "beyondTheSpec"]);
  const title = root.at("title").value;
  if (typeof title !== "string") throw root.error("has no title. Give it one sentence as its title.");
  const responses = root.at("responses");
  if (!Array.isArray(responses.value) || responses.value.length === 0) {
    throw root.error("has no responses. Give it a list of at least one response.");
  }
  if (root.at("beyondTheSpec").value !== undefined) root.at("beyondTheSpec").requireText();
  return {
    ...(content as Partial<Scenario>),
    name: basename(file, ".json").replace(/^\d+-/, ""),
    title,
    when: root.at("when").value === undefined ? {} : checkCondition(root.at("when")),
    responses: responses.value.map((_, index) => checkResponse(responses.at(index))),
  };
}

function checkCondition(condition: ScenarioValue): ScenarioCondition {
  const names = condition.requireObject("the conditions");
  condition.refuseOthers(names, ["operation", "token", "parameters", "parametersUnlike"]);
  const [operation, token] = [condition.at("operation"), condition.at("token")];
  const operations = routes.map((route) => route.operation);
  if (operation.value !== undefined && !operations.some((known) => known === operation.value)) {
    throw operation.error(`is not in the spec. The spec has ${operations.join(", ")}.`);
  }
  if (token.value !== undefined && token.value !== "missing") throw token.error('must be "missing". Or leave it out.');
  checkParameters(condition.at("parameters"));
  for (const pattern of checkParameters(condition.at("parametersUnlike"))) checkPattern(pattern);
  return condition.value as ScenarioCondition;
}

/** Text for parameters that a path has: no request could meet another. */
function checkParameters(parameters: ScenarioValue): ScenarioValue[] {
  if (parameters.value === undefined) return [];
  const names = parameters.requireObject("a string for each parameter");
  parameters.refuseOthers(
    names,
    routes.flatMap((route) => route.pathParameters),
  );
  const values = names.map((name) => parameters.at(name));
  for (const value of values) value.requireText();
  return values;
}

function checkPattern(pattern: ScenarioValue): void {
  try {
    new RegExp(pattern.requireText(), "i");
  } catch (error) {
    throw pattern.error(`is not a regular expression: ${(error as Error).message}.`);
  }
}
