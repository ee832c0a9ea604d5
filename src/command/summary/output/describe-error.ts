import type { Language } from "../../language.js";
import { OutputError } from "./output-error.js";
import { texts } from "./texts.js";

/** Makes a sentence of what the system says. An error that is a sentence already, or not the system's, stays as it is. */
export function describeError(error: unknown, file: string | undefined, language: Language): unknown {
  const code = codeOf(error);
  if (error instanceof OutputError || code === undefined) return error;
  return new OutputError(sentenceOf(code, file ?? texts[language].standardOutput, language), code);
}

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" ? code : undefined;
}

function sentenceOf(code: string, file: string, language: Language): string {
  const say = texts[language];
  switch (code) {
    case "EEXIST":
      return say.exists(file);
    case "EISDIR":
      return say.isFolder(file);
    case "ENOENT":
    case "ENOTDIR":
      return say.noFolder(file);
    case "EACCES":
    case "EPERM":
      return say.notAllowed(file);
    case "ENOSPC":
    case "EDQUOT":
      return say.full(file);
    case "EROFS":
      return say.readOnly(file);
    case "EPIPE":
    case "ERR_STREAM_DESTROYED":
      return say.closedPipe;
    default:
      return say.other(file, code);
  }
}
