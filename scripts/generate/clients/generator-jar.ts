import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { EnvHttpProxyAgent, fetch } from "undici";
import { GeneratorUnavailableError } from "./java.js";

/** The one release that may run, by its checksum: the JAR is a program, and it comes from the network. */
const sha256 = "41ce4f6b07f196676439d710759fa1ced7a08066d06ff1bf314681470289efae";
const repository = "https://repo1.maven.org/maven2/org/openapitools/openapi-generator-cli";

/**
 * The bytes of the JAR that `openapitools.json` names: those of the shared cache, or of a download, and no others.
 * npm's wrapper could download it, but would run it before anyone had checked it.
 */
export async function generatorJar(root: string, send: Send = sendThroughProxy): Promise<Buffer> {
  const { version, storageDir } = JSON.parse(await readFile(join(root, "openapitools.json"), "utf8"))["generator-cli"];
  const path = join(storageDir.replace(/^~/, homedir()), `${version}.jar`);
  const present = await readFile(path).catch(() => undefined);
  if (present) return verified(present, path, "Delete that file, and run this again.");
  const url = `${repository}/${version}/openapi-generator-cli-${version}.jar`;
  const bytes = verified(await download(url, send), url, "Nothing of it was kept. Find out who changed it.");
  await store(path, bytes);
  return bytes;
}

type Send = (url: string) => Promise<Pick<Response, "ok" | "status" | "arrayBuffer">>;

/** Unlike the fetch of Node.js 20, it respects HTTPS_PROXY. */
const sendThroughProxy: Send = (url) => fetch(url, { dispatcher: new EnvHttpProxyAgent() });

async function download(url: string, send: Send): Promise<Buffer> {
  try {
    const response = await send(url);
    if (!response.ok) throw new Error(`the response was ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new GeneratorUnavailableError(
      `The OpenAPI Generator cannot be downloaded from ${url} (${reason}). Connect to the network, or set HTTPS_PROXY.`,
    );
  }
}

function verified(bytes: Buffer, source: string, remedy: string): Buffer {
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found === sha256) return bytes;
  throw new Error(`${source} is not the OpenAPI Generator: its SHA-256 is ${found}, not ${sha256}. ${remedy}`);
}

/** Two runs at once must not see half a file. */
async function store(path: string, bytes: Buffer): Promise<void> {
  const partial = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new GeneratorUnavailableError(
      `The OpenAPI Generator cannot be kept in ${dirname(path)} (${(error as Error).message}). Make that folder writable.`,
    );
  }
}
