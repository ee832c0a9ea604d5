import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Spec } from "../../openapi/document.js";
import { operationsOf } from "../../openapi/operations.js";
import { type Folder, readFolder } from "../folder.js";
import { clientName } from "../operations.js";
import { type Edit, readEdits } from "./edits.js";

/** What all clients here change in the portable edition. */
const commonOverlays = ["clients"];

/** What generators add, and no user of a package needs. */
const defaultIgnoreList = [
  // For hosts of code, and for an editor.
  ...[".*", ".github/**", "git_push.sh", "appveyor.yml", "*.sln"],
  // A second documentation, and stubs of tests.
  ...["docs/**", "api/**", "test/**", "src/test/**"],
  // A second way to build.
  ...["gradle/**", "gradle*", "*.gradle"],
];

/** How the client of one language is generated: what stands in clients/<language>/. */
export interface Language {
  readonly name: string;
  /** The options of the OpenAPI Generator, as its configuration files have them, with those that all clients share. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The Overlays in overlays/ that change the portable edition for it, in order. */
  readonly overlays: readonly string[];
  /** Where the generator's own templates lie in its JAR: most have a folder of their generator's name. */
  readonly templates: string;
  /** What differs from those templates. */
  readonly edits: readonly Edit[];
  /** Files that are added: a template if the name ends with `.mustache`, else word for word. */
  readonly files: Folder;
}

/** The languages that have a configuration, in the order of their names. */
export async function languageNames(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "clients"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Reads the configuration of one language. */
export async function readLanguage(root: string, name: string, spec: Spec): Promise<Language> {
  const text = await readFile(join(root, "clients", name, "config.yaml"), "utf8");
  const { overlays = [], parameterNames, openapiGeneratorIgnoreList = [], ...own } = parse(text);
  const options = { ...commonOptions(name, spec), ...own };
  options.parameterNameMappings = parameterNamesOf(spec, parameterNames);
  options.openapiGeneratorIgnoreList = [...defaultIgnoreList, ...openapiGeneratorIgnoreList];
  const editsPath = join("clients", name, "edits.yaml");
  const edits = await readFile(join(root, editsPath), "utf8").catch(() => undefined);
  return {
    name,
    options,
    overlays: [...commonOverlays, ...overlays],
    templates: options.embeddedTemplateDir ?? options.generatorName,
    edits: edits === undefined ? [] : readEdits(edits, editsPath),
    files: await readFolder(join(root, "clients", name, "files")),
  };
}

/** What is the same for all but the language's name. Generators have several names for the version of a package. */
function commonOptions(name: string, { info: { version } }: Spec): Record<string, unknown> {
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

/** The names that the spec gives to parameters, by those that they have on the wire. */
function parameterNamesOf(spec: Spec, style: unknown): Record<string, string> {
  const parameters = operationsOf(spec).flatMap((operation) => operation.parameters);
  const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const written = style === "snake_case" ? snakeCase : (name: string) => name;
  // A generator keeps its own name for the others, because it knows which words its language reserves.
  const named = parameters.filter((parameter) => clientName(parameter) !== parameter.name);
  return Object.fromEntries(named.map((parameter) => [parameter.name, written(clientName(parameter))]));
}
