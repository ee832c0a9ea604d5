import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { AuthOptions } from "../../auth/index.js";
import { CommandError } from "../command-error.js";
import type { Language } from "../language.js";
import { texts } from "./texts.js";
import { variables } from "./variables.js";

type Proof = Pick<AuthOptions, "clientSecret"> | Pick<AuthOptions, "clientCertificate">;

/**
 * By what the application proves itself: a secret, or a certificate in a file.
 *
 * @throws {CommandError} when there is neither or both, or the file cannot be used.
 */
export async function proofOf(
  environment: Readonly<Record<string, string | undefined>>,
  language: Language,
): Promise<Proof> {
  const say = texts[language];
  const secret = environment[variables.clientSecret];
  const file = environment[variables.certificateFile];
  if (Boolean(secret) === Boolean(file)) throw new CommandError(say.secretOrCertificate);
  if (!file) return { clientSecret: secret };
  const pem = await readFile(file, "utf8").catch(({ code }: NodeJS.ErrnoException) => {
    throw new CommandError(say.unreadable(variables.certificateFile, file, code ?? ""));
  });
  try {
    return { clientCertificate: certificateOf(pem) };
  } catch {
    throw new CommandError(say.badCertificate(file)); // what was thrown may quote the key
  }
}

function certificateOf(pem: string): AuthOptions["clientCertificate"] {
  const certificate = new X509Certificate(pem);
  return {
    thumbprintSha256: certificate.fingerprint256.replaceAll(":", ""),
    privateKey: createPrivateKey(pem).export({ type: "pkcs8", format: "pem" }).toString(),
    x5c: certificate.toString(),
  };
}
