import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type Contract, operationsOf } from "../contract.js";
import { type Folder, readFolder } from "../folder.js";
import { clientName } from "../operations.js";
import { type Edit, readEdits } from "./edits.js";

/** The variant for clients that need no other: most choose a decoder by the media types in the contract. */
export const usualVariant = "json-only";

/** What generators add, and no user of a package needs. */
const neverNeeded = [
  // For hosts of code, and for an editor.
  ...[".*", ".github/**", "git_push.sh", "appveyor.yml", "*.sln"],
  // A second documentation, and stubs of tests.
  ...["docs/**", "api/**", "test/**", "src/test/**"],
  // A second way to build.
  ...["gradle/**", "gradle*", "*.gradle"],
];

/** How the client of one language is generated: what stands in codegen/<language>.yaml and codegen/<language>/. */
export interface Language {
  readonly name: string;
  /** The options of the OpenAPI Generator, as its configuration files have them, with those that all clients share. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Which contract it is made from: Overlays in codegen/variants/, their names joined by "+", in order; `usualVariant` unless set. */
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
  const { variant = usualVariant, parameterNames, openapiGeneratorIgnoreList = [], ...own } = parse(text);
  const options = { ...commonOptions(name, contract), ...own };
  options.parameterNameMappings = parameterNamesOf(contract, parameterNames);
  options.openapiGeneratorIgnoreList = [...neverNeeded, ...openapiGeneratorIgnoreList];
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

/** What is the same for all but the language's name. Generators have several names for the version of a package. */
function commonOptions(name: string, { info: { version } }: Contract): Record<string, unknown> {
  const artifactId = `partner-center-usage-${name}`;
  return {
    generatorName: name,
    groupId: "partner-center-usage",
    artifactId,
    httpUserAgent: `${artifactId}/${version}`,
    packageVersion: version,
    artifactVersion: version,
    gemVersion: version,
  };
}

/** The names that the contract gives to parameters, by those that they have on the wire. */
function parameterNamesOf(contract: Contract, style: unknown): Record<string, string> {
  const parameters = operationsOf(contract).flatMap((operation) => operation.parameters);
  const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const written = style === "snake_case" ? snakeCase : (name: string) => name;
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, written(clientName(parameter))]));
}
