import type { Credential } from "../../credential/credential.js";
import { CommandError } from "../command-error.js";
import type { CommandContext } from "../context.js";
import { refreshTokenFromFile } from "./refresh-token-file.js";
import { texts } from "./texts.js";
import { tokenCommandCredential } from "./token-command.js";
import { variables } from "./variables.js";

/**
 * The one credential that the options and the environment give.
 *
 * @throws {CommandError} when they give none or several, or what they give cannot be used.
 */
export async function credentialOf(
  context: Pick<CommandContext, "environment" | "language" | "stderr">,
  { tokenCommand }: { readonly tokenCommand?: string | undefined },
): Promise<Credential> {
  const { environment, language } = context;
  const say = texts[language];
  const token = environment[variables.token];
  const file = environment[variables.refreshTokenFile];
  const given = [
    ...(tokenCommand === undefined ? [] : ["--token-command"]),
    ...(token ? [variables.token] : []),
    ...(file ? [variables.refreshTokenFile] : []),
  ];
  if (given.length > 1) throw new CommandError(say.several(given.join(", ")));
  if (tokenCommand !== undefined) return tokenCommandCredential(tokenCommand, language);
  if (file) return refreshTokenFromFile(file, context);
  if (!token) throw new CommandError(say.none);
  if (!/^[\x21-\x7e]+$/.test(token.trim())) throw new CommandError(say.emptyToken);
  return token.trim();
}
