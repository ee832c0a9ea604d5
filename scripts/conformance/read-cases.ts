import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "lossless-json";
import type { Call, ClientSettings, Expectation, ExpectedCall, WireCase } from "./wire-case.js";

/** A case that cannot be run, and why, as a sentence. */
export interface BrokenCase {
  readonly id: string;
  readonly complaint: string;
}

/** The folder cannot be read, or holds no cases; the message is for a person. */
export class CasesError extends Error {}

/** A case as it is written: with one call, or with several. */
interface WrittenCase extends Omit<WireCase, "calls"> {
  readonly call?: Call | ClientSettings;
  readonly expect?: Expectation | readonly Expectation[];
  readonly calls?: readonly (Omit<ExpectedCall, "expect"> & {
    readonly expect: Expectation | readonly Expectation[];
  })[];
}

interface LocatedCase {
  readonly file: string;
  readonly wireCase: WireCase;
}

const schema = JSON.parse(readFileSync(new URL("./wire-case.schema.json", import.meta.url), "utf8"));
const isWireCase = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

/**
 * Reads all `*.json` of a folder and of the folders below it. A file holds one case, whose id is the file's name, or a
 * list of cases that each have an id. The cases are in the order of their ids.
 *
 * @throws {CasesError} when there is no such folder, or no case in it.
 */
export function readCases(folder: string): { cases: readonly WireCase[]; broken: readonly BrokenCase[] } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CasesError(`There is no folder ${folder}. Pass one that holds wire cases: --cases DIR.`);
  }
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort();
  if (names.length === 0) throw new CasesError(`${folder} holds no wire cases. They are in files that end with .json.`);

  const read = names.flatMap((name) => readFile(folder, name));
  const broken = read.filter((one): one is BrokenCase => "complaint" in one);
  const located = read.filter((one): one is LocatedCase => "wireCase" in one);
  const { unique, duplicates } = splitDuplicates(located);
  return {
    cases: unique.sort((one, other) => (one.id < other.id ? -1 : 1)),
    broken: [...broken, ...duplicates],
  };
}

function splitDuplicates(located: readonly LocatedCase[]): { unique: WireCase[]; duplicates: readonly BrokenCase[] } {
  const unique: WireCase[] = [];
  const duplicates: BrokenCase[] = [];
  const fileOf = new Map<string, string>();
  for (const { file, wireCase } of located) {
    const { id } = wireCase;
    const firstFile = fileOf.get(id);
    if (firstFile === undefined) {
      fileOf.set(id, file);
      unique.push(wireCase);
    } else {
      const where = firstFile === file ? `twice in ${file}` : `in ${firstFile} and in ${file}`;
      duplicates.push({ id, complaint: `The id "${id}" is ${where}. Give each case an id of its own.` });
    }
  }
  return { unique, duplicates };
}

function readFile(folder: string, name: string): readonly (LocatedCase | BrokenCase)[] {
  const file = join(folder, name);
  const id = name.slice(0, -".json".length);
  const text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  let value: unknown;
  try {
    // JSON.parse does not always name the position, and silently keeps the last of two equal keys.
    value = parse(text, undefined, Number);
  } catch (error) {
    return [{ id, complaint: `${file} is not JSON: ${withLine((error as Error).message, text)}.` }];
  }
  if (!Array.isArray(value)) return [checkCase(file, id, file, value)];
  if (value.length === 0) return [{ id, complaint: `${file} is an empty list. Put a case into it, or delete it.` }];
  return value.map((entry: unknown, index) => readEntry(file, entry, `Case ${index + 1} of ${file}`));
}

function readEntry(file: string, entry: unknown, name: string): LocatedCase | BrokenCase {
  const { id } = (entry ?? {}) as { id?: unknown };
  if (typeof id === "string" && id !== "") return checkCase(file, id, `The case "${id}" in ${file}`, entry);
  return { id: name, complaint: `${name} has no id. In a list, each case needs an "id" of its own.` };
}

function checkCase(file: string, id: string, name: string, value: unknown): LocatedCase | BrokenCase {
  if (isWireCase(value)) return { file, wireCase: wireCaseOf(id, value as WrittenCase) };
  return { id, complaint: `${name} is not a wire case: ${schemaComplaints().join("; ")}.` };
}

function wireCaseOf(id: string, { call, expect = [], calls, ...others }: WrittenCase): WireCase {
  const written: NonNullable<WrittenCase["calls"]> = calls ?? [{ call: call as Call, expect }];
  return {
    ...others,
    id,
    calls: written.map((one) => ({ ...one, call: { ...call, ...one.call }, expect: [one.expect].flat() })),
  };
}

function withLine(message: string, text: string): string {
  return message.replace(/ at position (\d+)$/, (_, position) => {
    const before = text.slice(0, Number(position)).split("\n");
    return ` at line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
  });
}

function schemaComplaints(): readonly string[] {
  return (isWireCase.errors ?? [])
    .filter(({ keyword }) => keyword !== "if") // it only repeats that a branch failed
    .map(({ instancePath, message, params }) => {
      const { additionalProperty, allowedValues } = params as {
        additionalProperty?: string;
        allowedValues?: unknown[];
      };
      const detail = additionalProperty ?? allowedValues?.join(", ");
      return `at ${instancePath || "/"} it ${message}${detail === undefined ? "" : ` (${detail})`}`;
    });
}
