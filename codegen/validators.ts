import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { type Contract, schemasOf } from "./contract.js";
import { toJsonSchema } from "./json-schema.js";

/** The validators of all named schemas as one JavaScript module that imports nothing. */
export async function validatorModule(contract: Contract): Promise<string> {
  const schemas = Object.entries(schemasOf(contract));
  const names = schemas.map(([name]) => name);
  // A validator that stops at the first fault would hide the others from whoever has to mend them.
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, code: { source: true, esm: true } });
  addFormats.default(ajv);
  for (const [name, schema] of schemas) ajv.addSchema({ $id: name, ...toJsonSchema(schema) });
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [validatorName(name), name])));
  const bundle = await build({
    stdin: { contents: `${code}\n${byName(names)}`, resolveDir: import.meta.dirname },
    bundle: true, // Ajv's output still calls require() for its formats
    format: "esm",
    target: "es2022",
    write: false,
    preserveSymlinks: true, // or the comments would name the folder that node_modules is linked to
    absWorkingDir: new URL("..", import.meta.url).pathname,
    logLevel: "silent",
  });
  return bundle.outputFiles[0]?.text ?? "";
}

/** The declarations for `validatorModule`. */
export function validatorDeclarations(contract: Contract): string {
  const names = Object.keys(schemasOf(contract));
  return `import type { components } from "./contract.js";

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

/** Tells whether a value fits its schema. \`errors\` holds every fault of the last call, or null when there was none. */
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
