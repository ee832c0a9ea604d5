import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type Contract, operationsOf } from "../contract.js";
import { type Folder, readFolder } from "../folder.js";
import { clientName } from "../operations.js";
import { type Edit, readEdits } from "./edits.js";

/** How the client of one language is generated: what stands in codegen/<language>.yaml and codegen/<language>/. */
export interface Language {
  readonly name: string;
  /** The options of the OpenAPI Generator, as its configuration files have them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Which contract it is made from: Overlays in codegen/variants/, their names joined by "+", in order. */
  readonly variant: string;
  /** Where the generator's own templates lie in its JAR: most have a folder of their generator's name. */
  readonly templates: string;
  /** What differs from those templates. */
  readonly edits: readonly Edit[];
  /** Files that are added: a template if the name ends with `.mustache`, else word for word. */
  readonly files: Folder;
}

/** The languages that have a configuration, in the order of their names. */
export async function languageNames(root: string): Promise<string[]> {
  const files = (await readdir(join(root, "codegen"))).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => file.slice(0, -".yaml".length)).sort();
}

/** Reads the configuration of one language. */
export async function readLanguage(root: string, name: string, contract: Contract): Promise<Language> {
  const text = await readFile(join(root, "codegen", `${name}.yaml`), "utf8");
  const { variant, parameterNames, ...own } = parse(text);
  const options = { ...commonOptions(name, contract), ...own };
  options.parameterNameMappings = parameterNamesOf(contract, parameterNames);
  const files = await readFolder(join(root, "codegen", name));
  const edits = files.get("edits.yaml");
  files.delete("edits.yaml");
  return {
    name,
    options,
    variant,
    templates: options.embeddedTemplateDir ?? options.generatorName,
    edits: edits ? readEdits(edits, `codegen/${name}/edits.yaml`) : [],
    files,
  };
}

/** The contract's version, by all names that generators have for that of a package, and what a client calls itself. */
function commonOptions(name: string, { info: { version } }: Contract): Record<string, unknown> {
  const httpUserAgent = `partner-center-usage-${name}/${version}`;
  return { packageVersion: version, artifactVersion: version, gemVersion: version, httpUserAgent };
}

/** The names that the contract gives to parameters, by those that they have on the wire. */
function parameterNamesOf(contract: Contract, style: unknown): Record<string, string> {
  const parameters = operationsOf(contract).flatMap((operation) => operation.parameters);
  const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const written = style === "snake_case" ? snakeCase : (name: string) => name;
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, written(clientName(parameter))]));
}
