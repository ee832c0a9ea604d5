import { access, constants, readFile, realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { type AuthOptions, refreshTokenCredential } from "../../auth/index.js";
import type { TokenCredential } from "../../credential/credential.js";
import { CommandError } from "../command-error.js";
import type { CommandContext } from "../context.js";
import type { Language } from "../language.js";
import { proofOf } from "./application-proof.js";
import { texts } from "./texts.js";
import { variables } from "./variables.js";

/** Who but the owner may do anything with a file. */
const others = 0o077;
const ownerOnly = 0o600;

/**
 * Signs in by the refresh token in a file, and replaces it by each renewal. Tests lead the requests to a server of their own.
 *
 * @throws {CommandError} when a variable is missing, or a file cannot be used.
 */
export async function refreshTokenFromFile(
  file: string,
  { environment, language, stderr }: Pick<CommandContext, "environment" | "language" | "stderr">,
  fetch?: AuthOptions["fetch"],
): Promise<TokenCredential> {
  const say = texts[language];
  const missing = [variables.tenantId, variables.clientId].filter((name) => !environment[name]);
  if (missing.length > 0) throw new CommandError(say.missingVariables(missing.join(", ")));
  const cloud = environment[variables.cloud] || "global";
  if (cloud !== "global" && cloud !== "usGovernment") throw new CommandError(say.badCloud);
  const proof = await proofOf(environment, language);
  const refreshToken = await readToken(file, language);
  if (await isReadableByOthers(file)) await stderr.write(`${say.readableByOthers(file)}\n`);
  return refreshTokenCredential({
    tenantId: environment[variables.tenantId] ?? "",
    clientId: environment[variables.clientId] ?? "",
    ...proof,
    cloud,
    refreshToken,
    fetch,
    onRefreshToken: (renewed) => replaceToken(file, renewed, language),
  });
}

/** Also finds out whether a renewal could be written: it is too late for that when one has come. */
async function readToken(file: string, language: Language): Promise<string> {
  const say = texts[language];
  const text = await readFile(file, "utf8").catch(({ code }: NodeJS.ErrnoException) => {
    throw new CommandError(say.unreadable(variables.refreshTokenFile, file, code ?? ""));
  });
  // What else is there, such as the UTF-16 of PowerShell, would be taken for a token that has expired.
  if (!/^[\x21-\x7e]+$/.test(text.trim())) throw new CommandError(say.emptyFile(file));
  await access(dirname(await realpath(file)), constants.W_OK).catch(({ code }: NodeJS.ErrnoException) => {
    throw new CommandError(say.notWritable(file, code ?? ""));
  });
  return text.trim();
}

/** Windows has no such mode. */
async function isReadableByOthers(file: string): Promise<boolean> {
  return process.platform !== "win32" && ((await stat(file)).mode & others) !== 0;
}

/** Replaces the file as a whole, so that it holds one token or the other whenever the process ends. */
async function replaceToken(file: string, token: string, language: Language): Promise<void> {
  await writeFileAtomic(file, `${token}\n`, { mode: ownerOnly }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new CommandError(texts[language].notWritable(file, code ?? ""));
  });
}
