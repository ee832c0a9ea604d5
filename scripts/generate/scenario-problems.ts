import { join } from "node:path";
import type { ResponseObject } from "openapi-typescript";
import { type Breach, createJudge, describeBreach, type Judge } from "../lint/schema-judge.js";
import type { Spec } from "../openapi/document.js";
import { type Operation, operationsOf } from "../openapi/operations.js";
import { resolve } from "../openapi/resolve.js";
import { bodySchemaOf } from "../openapi/responses.js";
import { type Folder, readFolder } from "./folder.js";
import { readYaml, type YamlFile } from "./yaml-file.js";

/** What is read here of a scenario. The server checks the rest when it starts. */
interface Scenario {
  readonly when?: { readonly operation?: string };
  readonly beyondTheSpec?: string;
  readonly responses?: readonly { readonly status?: number; readonly body?: unknown; readonly text?: string }[];
}

/** A problem, and where in the file it is. */
interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Refuses scenarios that the spec does not allow, with all of their problems. */
export async function checkScenarios(root: string, spec: Spec): Promise<void> {
  const problems = findScenarioProblems(spec, await readFolder(join(root, "scenarios")));
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** Every way in which scenarios differ from the spec without saying so: a sentence with its location. */
export function findScenarioProblems(spec: Spec, files: Folder): string[] {
  const judge = createJudge(spec);
  return [...files].flatMap(([name, text]) => {
    if (!name.endsWith(".json")) return [];
    const { document, locationOf } = readJson(`scenarios/${name}`, text);
    const lines = problemsOf(spec, judge, document.toJS() ?? {}).map(
      ({ path, message }) => `${locationOf(document.getIn(path, true))} ${message}`,
    );
    return [...new Set(lines)]; // operations share responses
  });
}

/** Reads JSON as YAML, whose parser knows where things are and takes more. */
function readJson(file: string, text: string): YamlFile {
  const read = readYaml(file, text, "JSON");
  try {
    JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${(error as Error).message.replace(/\s+/g, " ")}. Fix it there.`);
  }
  return read;
}

function problemsOf(spec: Spec, judge: Judge, scenario: Scenario): Problem[] {
  const { when = {}, responses = [], beyondTheSpec } = scenario;
  const operations = operationsOf(spec).filter(({ id }) => when.operation === undefined || when.operation === id);
  if (operations.length === 0) {
    const message = `The spec has no operation ${when.operation}. Name one that it has.`;
    return [{ path: ["when", "operation"], message }];
  }
  return [responses].flat().flatMap((response, index): Problem[] => {
    const { status, body, text } = response ?? {};
    const path = ["responses", index];
    const listed = operations.flatMap((operation) => responseOf(spec, operation, status));
    if (beyondTheSpec === undefined && listed.length === 0) {
      return [
        {
          path: [...path, "status"],
          message: `The spec does not list the status ${status}. Correct it, or say so in \`beyondTheSpec\`.`,
        },
      ];
    }
    if (beyondTheSpec === undefined && text !== undefined) {
      return [
        {
          path: [...path, "text"],
          message: `The spec does not allow a body that is a text. Correct it, or say so in \`beyondTheSpec\`.`,
        },
      ];
    }
    if (body === undefined) return [];
    const breaches = listed.flatMap((specified) => {
      const schema = bodySchemaOf(spec, specified);
      return schema ? judge(schema, body) : [];
    });
    return breaches
      .filter((breach) => !isAnnounced(breach, beyondTheSpec))
      .map((breach) => ({
        path: [...path, "body", ...breach.path],
        message: `This does not fit the spec: ${describeBreach(breach)}. ${advice}`,
      }));
  });
}

const advice = "Correct it, or say so in `beyondTheSpec`, with the name of the property in backticks.";

function responseOf(spec: Spec, { definition }: Operation, status = 0): ResponseObject[] {
  const response = definition.responses?.[status];
  return response ? [resolve<ResponseObject>(spec, response)] : [];
}

/** Whether a scenario says that it differs in this property. */
function isAnnounced({ path }: Breach, beyondTheSpec = ""): boolean {
  return beyondTheSpec.includes(`\`${path.at(-1)}\``);
}
