import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { root } from "./support/spec.js";

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly strategy?: { readonly matrix?: { readonly node?: readonly string[] } };
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const folder = join(root, ".github/workflows");
const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
const read = (file: string): Workflow => parse(readFileSync(join(folder, file), "utf8"));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps = [] }) => steps);

test("There is a workflow to look at", () => {
  expect(files).not.toEqual([]);
});

describe.each(files)("The workflow %s, which runs the code of pull requests,", (file) => {
  const workflow = read(file);

  test("checks out without leaving the token in .git/config", () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts).not.toEqual([]);
    for (const checkout of checkouts) expect(checkout.with?.["persist-credentials"]).toBe(false);
  });

  test("takes every action at a commit, which nobody can move", () => {
    const jobs = Object.values(workflow.jobs);
    const used = [...jobs, ...stepsOf(workflow)].flatMap(({ uses }) => uses ?? []);
    expect(used).not.toEqual([]);
    for (const action of used) expect(action).toMatch(/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/);
  });

  test("may read the repository, and nothing else", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    for (const { permissions } of Object.values(workflow.jobs)) expect(permissions ?? {}).toEqual({});
  });
});

describe("The workflow ci.yml", () => {
  const { jobs } = read("ci.yml");
  const jobsThatRun = (command: string) =>
    Object.values(jobs).filter(({ steps = [] }) => steps.some(({ run }) => run === command));

  test("runs the fast tests on the oldest Node.js that the package supports, and on newer ones", () => {
    const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const versions = jobsThatRun("npm cit").map(({ strategy }) => strategy?.matrix?.node);
    expect(versions).toEqual([["20.19", "22", "24"]]);
    expect(engines.node).toBe(`>=${versions[0]?.[0]}.0`);
  });

  test("has the tags of the releases where it compares the spec with the last one", () => {
    const [job] = jobsThatRun("bash .ci/run");
    const checkout = job?.steps?.find(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkout?.with?.["fetch-depth"]).toBe(0);
  });

  test("runs everything once", () => {
    const jobsWithAll = jobsThatRun("bash .ci/run");
    expect(jobsWithAll).toHaveLength(1);
    expect(jobsWithAll[0]?.strategy).toBeUndefined();
  });
});
