import { StatusError } from "../../errors.js";
import { printable } from "../../redaction/printable.js";
import { inCommandTerms } from "../command-terms.js";
import type { Language } from "../language.js";
import { adviceOf } from "./formats/advice.js";
import { texts } from "./texts.js";

/** The message of an error that ends a run. Those of the client are in English, so another language says what they come to. */
export function fatalMessage(error: Error, language: Language): string {
  if (error instanceof StatusError) {
    if (language === "en") return error.message;
    const { status, code = null, message } = error;
    const advice = adviceOf({ outcome: "refused", status, code, error: message }, language);
    return texts[language].status(status, code === null ? undefined : printable(code), advice);
  }
  const message = inCommandTerms(error.message);
  return error.name === "SignInError" ? texts[language].signInFailed(message) : message;
}
