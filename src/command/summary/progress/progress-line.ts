import stringWidth from "string-width";
import type { Language } from "../../language.js";
import type { ProgressState } from "./state.js";
import { texts } from "./texts.js";

/** One line that says how far a run has come. What does not fit into the columns is left out, the least important part first. */
export function progressLine(state: ProgressState, columns: number, language: Language): string {
  const parts = partsOf(state, language);
  const { separator } = texts[language];
  const lines = parts.map((_, index) => parts.slice(0, parts.length - index).join(separator));
  return lines.find((line) => stringWidth(line) <= columns) ?? cut(parts[0] ?? "", columns);
}

function partsOf({ done, total, elapsedMs, rate, throttled }: ProgressState, language: Language): readonly string[] {
  const say = texts[language];
  const number = (value: number) => value.toLocaleString(language);
  const left = total !== undefined && rate ? (total - done) / rate : undefined;
  return [
    total === undefined ? say.doneOfUnknown(number(done)) : say.done(number(done), number(total)),
    left === undefined ? say.elapsed(duration(elapsedMs / 1000)) : say.timeLeft(duration(left)),
    ...(throttled > 0 ? [say.throttled(number(throttled))] : []),
    ...(rate === undefined ? [] : [say.rate(rate.toLocaleString(language, { maximumSignificantDigits: 2 }))]),
  ];
}

/** `0:42`, or `1:02:03`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const padded = (value: number) => String(value).padStart(2, "0");
  const inHour = `${hours > 0 ? padded(minutes) : minutes}:${padded(whole % 60)}`;
  return hours > 0 ? `${hours}:${inHour}` : inHour;
}

function cut(text: string, columns: number): string {
  const characters = [...text];
  while (stringWidth(characters.join("")) > columns) characters.pop();
  return characters.join("");
}
