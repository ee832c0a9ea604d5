import { spawn } from "node:child_process";
import type { AccessToken, TokenCredential } from "../../credential/credential.js";
import { toAbortSignal } from "../../transport/abort.js";
import { CommandError } from "../command-error.js";
import type { Language } from "../language.js";
import { readPrintedToken } from "./printed-token.js";
import { texts } from "./texts.js";

/** Gets tokens from what a command prints. The client keeps each while it is good. What the command says on standard error is shown. */
export function tokenCommandCredential(command: string, language: Language): TokenCredential {
  return {
    async getToken(_scope, { abortSignal }): Promise<AccessToken> {
      const printed = await outputOf(command, language, abortSignal && toAbortSignal(abortSignal));
      const token = readPrintedToken(printed, Date.now());
      if (!token) throw new CommandError(texts[language].commandFailed(texts[language].noTokenPrinted));
      return token;
    },
  };
}

/** Runs a command by the shell. What it prints may be a token, so it is in no error. */
function outputOf(command: string, language: Language, signal: AbortSignal | undefined): Promise<string> {
  const say = texts[language];
  const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "inherit"], windowsHide: true, signal });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", ({ name, code }: NodeJS.ErrnoException) => {
      reject(signal?.aborted ? signal.reason : new CommandError(say.commandFailed(say.notStarted(code ?? name))));
    });
    child.on("close", (code, endSignal) => {
      if (code === 0) return resolve(Buffer.concat(chunks).toString("utf8"));
      const reason = code === null ? say.endedBySignal(String(endSignal)) : say.exitCode(code);
      reject(new CommandError(say.commandFailed(reason)));
    });
  });
}
