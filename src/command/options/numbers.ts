import { UsageError } from "../command-error.js";
import type { Language } from "../language.js";
import { texts } from "./texts.js";

/** Reads the value of an option that takes a whole number. */
export function wholeNumber(option: string, least: number, language: Language): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new UsageError(texts[language].notWhole(option, least));
  };
}

/** Reads the value of an option that takes a number above 0, such as `2.5`. */
export function positiveNumber(option: string, language: Language): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+(\.\d+)?$/.test(text) && value > 0 && Number.isFinite(value)) return value;
    throw new UsageError(texts[language].notANumber(option));
  };
}
