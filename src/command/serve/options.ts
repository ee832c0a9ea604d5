import { UsageError } from "../command-error.js";
import type { Language } from "../language.js";
import { texts } from "./texts.js";

/** The options of `serve`, read. */
export interface ServeOptions {
  readonly port: number;
  readonly scenarios?: string | undefined;
  readonly scenario?: string | undefined;
  readonly byteOrderMark: boolean;
  /** Requests a second. */
  readonly rate?: number | undefined;
  readonly burst?: number | undefined;
  /** In milliseconds. */
  readonly latency?: { readonly from: number; readonly to: number } | undefined;
  /** A share from 0 to 1. */
  readonly faults?: number | undefined;
  readonly customers: number;
  readonly seed: number;
  readonly listCustomers?: boolean | undefined;
}

const longestLatencyMs = 3_600_000;

/** Reads the value of an option that takes a whole number up to a limit. */
export function wholeNumberUpTo(option: string, most: number, language: Language): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value <= most) return value;
    throw new UsageError(texts[language].notWholeUpTo(option, most));
  };
}

/** Reads `--latency`: `50` for each response, or `20-100` for anything between. */
export function latency(language: Language): (text: string) => { readonly from: number; readonly to: number } {
  return (text) => {
    const [, from = "", to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
    const range = { from: Number(from), to: Number(to) };
    if (from !== "" && range.from <= range.to && range.to <= longestLatencyMs) return range;
    throw new UsageError(texts[language].badLatency);
  };
}

/** Reads `--faults`, a percentage, as a share. */
export function faults(language: Language): (text: string) => number {
  return (text) => {
    const percent = Number(text);
    if (/^\d+(\.\d+)?$/.test(text) && percent <= 100) return percent / 100;
    throw new UsageError(texts[language].badFaults);
  };
}
