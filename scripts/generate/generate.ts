import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Spec } from "../openapi/document.js";
import { differences, type Folder, readFolder, writeFolder } from "./folder.js";
import { manifestName, manifestOf, manifestText, readInputs } from "./manifest.js";
import { findVersionProblems, writeVersion } from "./version.js";

const usage = `Usage: npm run generate [-- --check | --generator NAME --output DIR]

Writes generated/ from openapi.yaml, and the spec's version into package.json and package-lock.json.
  --check           writes nothing, and fails unless generated/ is what openapi.yaml gives, and CHANGELOG.md has its version
  --generator NAME  instead writes the client that this generator of OpenAPI Generator makes, unverified, ...
  --output DIR      ... into this folder, which is empty or new`;

const root = process.cwd();
const generated = join(root, "generated");
const repair = "npm run generate";

try {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      generator: { type: "string" },
      output: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { generator, output } = values;
  if (values.help) console.log(usage);
  else if (generator !== undefined && output !== undefined) await generatePlainClient(generator, output);
  else if (generator !== undefined || output !== undefined)
    throw new Error(`--generator and --output need each other.\n\n${usage}`);
  else await (values.check ? check() : generate());
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code?.startsWith("ERR_PARSE_ARGS") ? `${message}\n\n${usage}` : message);
  process.exitCode = 1;
}

/** Writes generated/, unless the manifest shows that it already is what these inputs give. */
async function generate(): Promise<void> {
  const [inputs, present] = await Promise.all([readInputs(root), readFolder(generated)]);
  if (present.get(manifestName) === manifestText(manifestOf(inputs, present))) {
    await updateVersion(JSON.parse(present.get("openapi.json") ?? "{}"));
    console.log(`generated/ is up to date: ${present.size} files.`);
    return;
  }
  const { spec, own, clients, unavailable } = await regenerate();
  // Clients that cannot be made are kept as they are; a manifest without inputs makes the next run try again.
  const manifest = manifestOf(unavailable ? { inputs: {}, tools: {} } : inputs, new Map([...own, ...clients]));
  const outputs = new Map([...own, ...clients]).set(manifestName, manifestText(manifest));
  await writeFolder(generated, outputs);
  const changes = differences(outputs, present).map(
    (line) => `  ${line.replace("missing", "new    ").replace("extra  ", "removed")}`,
  );
  console.log([`generated/ is written: ${outputs.size} files.`, ...changes].join("\n"));
  await updateVersion(spec);
  if (unavailable) throw new Error(`The clients in other languages were left as they are. ${unavailable}`);
}

async function updateVersion({ info }: Pick<Spec, "info">): Promise<void> {
  for (const file of await writeVersion(root, info.version)) console.log(`${file} has version ${info.version} now.`);
}

/** Fails unless generated/ is, byte for byte, what a fresh run gives. Writes nothing. */
async function check(): Promise<void> {
  const [inputs, { spec, own, clients, unavailable }, actual] = await Promise.all([
    readInputs(root),
    regenerate(),
    readFolder(generated),
  ]);
  const expected = new Map([...own, ...clients]);
  expected.set(manifestName, manifestText(manifestOf(inputs, expected)));
  const found = differences(expected, actual);
  if (found.length > 0) {
    throw new Error(
      `generated/ is not what openapi.yaml gives:\n  ${found.join("\n  ")}\nTo repair it, run: ${repair}`,
    );
  }
  const versionProblems = await findVersionProblems(root, spec.info.version);
  if (versionProblems.length > 0) throw new Error(versionProblems.join("\n"));
  console.log(`generated/ is what openapi.yaml gives: ${expected.size} files.`);
  if (!unavailable) return;
  const judged = `The clients in other languages were judged by the manifest only. ${unavailable}`;
  if (process.env["CI"]) throw new Error(judged);
  console.log(judged);
}

interface Generated {
  readonly spec: Spec;
  /** All but the clients in other languages. */
  readonly own: Folder;
  /** The clients in other languages; as they lie in generated/ if they cannot be made here. */
  readonly clients: Folder;
  /** Why they cannot be made here, as a sentence. */
  readonly unavailable?: string;
}

async function regenerate(): Promise<Generated> {
  // Loaded only when needed, and while Redocly works: together they take longer than telling that nothing has changed.
  const { bundleSpec } = await import("./bundle.js");
  const [spec, translation, scenarios, editionsModule, outputs, clientsModule, language, java] = await Promise.all([
    bundleSpec(root),
    import("./translation.js"),
    import("./scenario-problems.js"),
    import("./editions/editions.js"),
    import("./outputs.js"),
    import("./clients/clients.js"),
    import("./clients/language.js"),
    import("./clients/java.js"),
  ]);
  const languages = await language.languageNames(root);
  // Here, so that their problems need not wait for Java.
  await translation.checkTranslation(root);
  await scenarios.checkScenarios(root, spec);
  const editions = await editionsModule.editionsOf(root, spec);
  const [own, clients] = await Promise.all([
    outputs.outputsOf(root, spec, editions),
    clientsModule.clientsOf(root, editions.portable, languages).catch((error: unknown) => {
      if (error instanceof java.GeneratorUnavailableError) return error.message;
      throw error;
    }),
  ]);
  if (typeof clients !== "string") return { spec, own, clients };
  const present = await readFolder(generated);
  const kept = [...present].filter(([file]) => languages.some((language) => file.startsWith(`${language}/`)));
  return { spec, own, clients: new Map(kept), unavailable: clients };
}

async function generatePlainClient(generator: string, output: string): Promise<void> {
  const [{ bundleSpec }, { editionsOf }, { writePlainClient }] = await Promise.all([
    import("./bundle.js"),
    import("./editions/editions.js"),
    import("./clients/plain-client.js"),
  ]);
  const { portable } = await editionsOf(root, await bundleSpec(root));
  await writePlainClient(root, portable, generator, output);
  console.log(
    `${output} holds the client that ${generator} makes. Nothing of it is verified: try it before you rely on it.`,
  );
}
