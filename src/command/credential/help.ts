import type { HelpSection } from "../help/sections.js";
import type { Language } from "../language.js";
import { texts } from "./texts.js";
import { variables } from "./variables.js";

/** What a help page says of the variables that give a credential. */
export function credentialHelp(language: Language): HelpSection["items"] {
  const { help } = texts[language];
  return [
    [variables.token, help.token],
    [variables.refreshTokenFile, help.refreshToken],
    [variables.tenantId, help.tenantId],
    [variables.clientId, help.clientId],
    [variables.clientSecret, help.clientSecret],
    [variables.certificateFile, help.certificate],
    [variables.cloud, help.cloud],
  ];
}
