import type { Schema, Spec } from "../openapi/document.js";
import { resolve } from "../openapi/resolve.js";
import type { Location, RuleContext } from "./rule-context.js";
import { createJudge, describeBreach, type Judge } from "./schema-judge.js";
import { type XmlExampleReader, xmlExampleReader } from "./xml-example.js";

interface MediaType {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, unknown>>;
}

/** A fault in an example: where it is below the example's value, and what it is. */
interface Fault {
  readonly path: readonly string[];
  readonly problem: string;
}

/** Every example of a media type fits its schema, without a property that the schema does not name. */
export function examplesMatchSchema() {
  let judge: Judge | undefined;
  let readXml: XmlExampleReader | undefined;
  let reported: Set<string>;

  function faultsOf(isXml: boolean, schema: Schema, value: unknown): Fault[] {
    if (!judge || !readXml) return [];
    if (!isXml) return judge(schema, value).map((breach) => ({ path: breach.path, problem: describeBreach(breach) }));
    try {
      const decoded = readXml(schema, value);
      return judge(schema, decoded).map((breach) => ({ path: [], problem: describeBreach(breach) }));
    } catch (error) {
      return [{ path: [], problem: (error as Error).message }];
    }
  }

  /** Media types share examples. */
  function reportOnce(report: RuleContext["report"], message: string, location: Location): void {
    const key = `${location.absolutePointer} ${message}`;
    if (reported.has(key)) return;
    reported.add(key);
    report({ message, location });
  }

  return {
    Root: {
      enter(spec: Spec) {
        reported = new Set();
        [judge, readXml] = [undefined, undefined];
        if (everyReferenceResolves(spec)) [judge, readXml] = toolsFor(spec);
      },
    },
    MediaType: {
      enter({ schema, examples = {} }: MediaType, { key, location, report, resolve: follow }: RuleContext) {
        if (!schema) return;
        for (const [name, example] of Object.entries(examples)) {
          const { node, location: place = location.child(["examples", name]) } = follow(example);
          const { value } = (node ?? {}) as { readonly value?: unknown };
          for (const { path, problem } of faultsOf(key.endsWith("xml"), schema, value)) {
            const message = `The example does not fit its schema: ${problem}. Correct one of them.`;
            reportOnce(report, message, place.child(["value", ...path]));
          }
        }
      },
    },
  };
}

/** None where the schemas cannot be used, which other rules locate: this one would repeat it for every example. */
function toolsFor(spec: Spec): [Judge?, XmlExampleReader?] {
  try {
    return [createJudge(spec), xmlExampleReader(spec)];
  } catch {
    return [];
  }
}

/** Whether every reference into the document points at something. */
function everyReferenceResolves(spec: Spec): boolean {
  const resolves = (node: unknown): boolean => {
    if (typeof node !== "object" || node === null) return true;
    return isWhole(spec, node) && Object.values(node).every(resolves);
  };
  return resolves(spec);
}

function isWhole(spec: Spec, node: object): boolean {
  try {
    return resolve(spec, node) !== undefined;
  } catch {
    return false;
  }
}
