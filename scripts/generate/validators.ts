import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { createAjv } from "../openapi/ajv.js";
import type { Spec } from "../openapi/document.js";
import { schemasOf } from "../openapi/schemas.js";

/** The validators of all named schemas as one JavaScript module that imports nothing. */
export async function validatorModule(spec: Spec): Promise<string> {
  const names = Object.keys(schemasOf(spec));
  const ajv = createAjv({ code: { source: true, esm: true } });
  ajv.addSchema({ $id: "spec", components: spec.components });
  const pointers = Object.fromEntries(names.map((name) => [validatorName(name), `spec#/components/schemas/${name}`]));
  const code = standaloneCode.default(ajv, pointers);
  const bundle = await build({
    stdin: { contents: `${code}\n${byName(names)}`, resolveDir: import.meta.dirname },
    bundle: true, // Ajv's output still calls require() for its formats
    format: "esm",
    target: "es2022",
    write: false,
    preserveSymlinks: true, // or the comments would name the folder that node_modules is linked to
    absWorkingDir: new URL("../..", import.meta.url).pathname,
    logLevel: "silent",
  });
  return bundle.outputFiles[0]?.text ?? "";
}

/** The declarations for `validatorModule`. */
export function validatorDeclarations(spec: Spec): string {
  const names = Object.keys(schemasOf(spec));
  return `import type { components } from "./openapi.js";

/** One way in which a value breaks its schema. */
export interface ValidationError {
  /** Where in the value, as a JSON pointer; empty for the value itself. */
  readonly instancePath: string;
  /** Which part of the schema is broken. */
  readonly schemaPath: string;
  /** The keyword of the schema that failed, such as \`type\` or \`format\`. */
  readonly keyword: string;
  /** What was expected, keyword by keyword. */
  readonly params: Record<string, unknown>;
  /** What is wrong, such as "must be number,null". */
  readonly message?: string;
}

/** Tells whether a value fits its schema. \`errors\` holds every error of the last call, or null when there was none. */
export interface Validator<Value> {
  (value: unknown): value is Value;
  errors?: ValidationError[] | null;
}

${names.map((name) => `export declare const ${validatorName(name)}: Validator<components["schemas"]["${name}"]>;`).join("\n")}

/** The same validators by the name of their schema. */
export declare const validators: {
${names.map((name) => `  readonly ${name}: typeof ${validatorName(name)};`).join("\n")}
};
`;
}

function byName(names: readonly string[]): string {
  return `export const validators = { ${names.map((name) => `${name}: ${validatorName(name)}`).join(", ")} };`;
}

function validatorName(schemaName: string): string {
  return `validate${schemaName}`;
}
