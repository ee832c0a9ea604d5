/** The languages of the command. */
export type Language = "en" | "zh-TW";

/** A text for each language, or a function that makes one. */
export type InEachLanguage<Texts> = Readonly<Record<Language, Texts>>;

/** The variables that POSIX reads for the language of messages, the strongest first. */
const variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

/** Which language a person has set. Without any of the variables, as on Windows, the system's own locale counts. */
export function languageOf(
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const set = variables.map((name) => environment[name]).find((value) => value !== undefined && value !== "");
  const locale = (set ?? systemLocale).replace("_", "-").toLowerCase();
  return /^zh-(?:hant|tw|hk|mo)/.test(locale) ? "zh-TW" : "en";
}
