/** An edition of the spec, by its file in `generated/`. */
export type Edition = "openapi.json" | "openapi-3.0.json" | "openapi-portable.json";

/** What is asked of a tool, in the order of the report. */
export const allChecks = [
  "generates",
  "compiles",
  "examples",
  "nulls",
  "errors",
  "examplesWithBom",
  "examplesBomDropped",
] as const;

export type Check = (typeof allChecks)[number];

/** Where a tool works. */
export interface Place {
  /** The folder that the tool was fetched into. */
  readonly tool: string;
  /** The folder below it that is emptied before each run; steps run there. */
  readonly folder: string;
  /** The file of the edition. */
  readonly spec: string;
}

/** A command line, and what it changes in the environment. */
export interface Step {
  readonly command: readonly [program: string, ...words: string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/** A tool of other people: what it is, how it is fetched, and how that which it makes is called. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly kind: "generator" | "validator";
  readonly edition: Edition;
  /** The programs that have to be on this machine. */
  readonly needs: readonly string[];
  /** What a user has to set, to write or to know: Markdown for the report. */
  readonly note?: string;
  /** The checks that make sense for it. Default: all. */
  readonly checks?: readonly Check[];
  /** The checks that fail, each with the reason. A failure that is not here, and a success that is, are news. */
  readonly limits?: Partial<Readonly<Record<Check, string>>>;
  /** Brings the tool into a folder that is kept between runs. */
  fetch(folder: string): Promise<void>;
  /** The files that it needs beside the spec, by name; written before anything runs. */
  files?(place: Place): Readonly<Record<string, string>>;
  /** Makes a client; for a validator, judges the spec. */
  generate(place: Place): readonly Step[];
  /** Compiles the client together with the probe. */
  compile?(place: Place): readonly Step[];
  /**
   * The probe: a program that gets a base URL and the file of cases as its last words, makes a call for each case, and
   * prints a line of JSON for each: `{ name, status, body, text, error }`.
   */
  call?(place: Place): Step;
  /** The probe drops the BOM as the guide says, when DROP_BOM is set. */
  readonly dropsBom?: boolean;
  /** The probe prints nothing that can be compared: it succeeded if its exit code is 0. */
  readonly judgedByExitCode?: boolean;
}
