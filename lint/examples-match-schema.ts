import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { type Contract, resolve, type Schema, schemasOf } from "../codegen/contract.js";
import { toJsonSchema } from "../codegen/json-schema.js";
import { readXmlExample } from "./xml-example.js";

/** The part of Redocly's rule context that is used here; its package exports no types. */
interface RuleContext {
  readonly key: string;
  readonly location: { child(path: readonly string[]): unknown };
  report(problem: { message: string; location: unknown }): void;
}

interface MediaType {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

/** Tells every way in which an example breaks a schema. */
type Judge = (schema: Schema, example: unknown) => string[];

/** Every example of a media type fits its schema, without a property that the schema does not name. */
export function examplesMatchSchema() {
  let contract: Contract;
  let judges: { readonly json: Judge; readonly xml: Judge } | undefined;

  function problemsOf(mediaType: string, schema: Schema, example: { readonly value?: unknown }): string[] {
    try {
      judges ??= { json: createJudge(contract, false), xml: createXmlJudge(contract) };
      const judge = mediaType.endsWith("xml") ? judges.xml : judges.json;
      return judge(schema, resolve(contract, example).value);
    } catch (error) {
      return [(error as Error).message]; // a broken schema; other rules name its place
    }
  }

  return {
    Root: {
      enter(root: Contract) {
        contract = root;
        judges = undefined;
      },
    },
    MediaType: {
      enter({ schema, examples = {} }: MediaType, { key, location, report }: RuleContext) {
        if (!schema) return;
        for (const [name, example] of Object.entries(examples)) {
          for (const problem of problemsOf(key, schema, example)) {
            const message = `The example "${name}" does not fit its schema: ${problem}. Correct one of them.`;
            report({ message, location: location.child(["examples", name]) });
          }
        }
      },
    },
  };
}

function createJudge(contract: Contract, coerceTypes: boolean): Judge {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, coerceTypes });
  addFormats.default(ajv);
  for (const [name, component] of Object.entries(schemasOf(contract))) {
    ajv.addSchema({ $id: name, ...toJsonSchema(component, { closed: true }) });
  }
  return (schema, example) => {
    const validate = ajv.compile(toJsonSchema(schema, { closed: true }));
    validate(structuredClone(example)); // a copy, because coercion would write into the document
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const name = params["additionalProperty"] ? ` (${params["additionalProperty"]})` : "";
      return `${instancePath || "the value"} ${message}${name}`;
    });
  };
}

function createXmlJudge(contract: Contract): Judge {
  const judge = createJudge(contract, true); // XML has no types but text
  return (schema, example) => {
    if (typeof example !== "string") return ["an XML example has to be text"];
    const read = readXmlExample(contract, schema, example);
    return "problem" in read ? [read.problem] : judge(schema, read.value);
  };
}
