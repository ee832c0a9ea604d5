import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { runCases } from "../../../scripts/conformance/conformance.js";
import type { Language } from "../../../scripts/conformance/languages.js";
import type { Exchange, Expectation, ExpectedRequest, WireCase } from "../../../scripts/conformance/wire-case.js";
import { root } from "../../support/spec.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();

/** A runner of a few lines: `reply` is the body of an async function of a job. */
function language(name: string, reply: string, more: Partial<Language> = {}): Language {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { createInterface } from "node:readline";
    const reply = async ({ id, baseUrl, level, call }) => { ${reply} };
    createInterface({ input: process.stdin }).on("line", async (line) => {
      const output = await reply(JSON.parse(line));
      if (output) console.log(JSON.stringify(output));
    });`,
  );
  const runner = { program: process.execPath, programArguments: [file], cwd: root };
  return { name, levels: ["core"], parallel: 2, runner, missing: () => undefined, ...more };
}

const get = `const response = await fetch(baseUrl + "/v1/customers/" + call.customerId + "/usagesummary");
  const summary = await response.json();`;
const rightReply = `${get} return { id, outcome: "summary", summary };`;

const calling = (customerId: string, ...expected: readonly Expectation[]) => ({
  call: { customerId },
  expect: expected,
});

const exchange = (customerId: string, totalCost: number, more: ExpectedRequest = {}): Exchange => ({
  request: { path: `/v1/customers/${customerId}/usagesummary`, ...more },
  response: { status: 200, body: JSON.stringify({ totalCost }) },
});

function wireCase(id: string, more: Partial<WireCase> = {}): WireCase {
  return {
    id,
    title: "The cost is read",
    level: "core",
    calls: [calling(id, { outcome: "summary", summary: { totalCost: 31.4 } })],
    exchanges: [exchange(id, 31.4)],
    ...more,
  };
}

const three = [wireCase("one"), wireCase("two"), wireCase("three")];

describe("A runner", () => {
  test("that does as the cases say passes, in both time zones and locales", async () => {
    const zones = `${get} return { id, outcome: "summary", summary: { totalCost: 31.4, zone: process.env.TZ } };`;
    const zoned = wireCase("zoned", {
      calls: [calling("zoned", { outcome: "summary", summary: { zone: "Asia/Taipei" } })],
    });
    const environments = [
      { TZ: "Asia/Taipei", LC_ALL: "C.UTF-8" },
      { TZ: "America/Los_Angeles", LC_ALL: "C" },
    ];
    const results = await runCases({ cases: [...three, zoned], languages: [language("right", zones)], environments });
    expect(results.map(({ outcome }) => outcome)).toEqual(["passed", "passed", "passed", "failed"]);
    expect(results[3]?.complaints).toEqual([
      'summary.zone is "America/Los_Angeles", where "Asia/Taipei" is expected. [only with TZ=America/Los_Angeles LC_ALL=C]',
    ]);
  });

  test.each([
    [
      "a wrong summary",
      `${get} return { id, outcome: "summary", summary: { totalCost: 31 } };`,
      "summary.totalCost is 31",
    ],
    [
      "a summary without a request",
      `return { id, outcome: "summary", summary: { totalCost: 31.4 } };`,
      "received 0 requests",
    ],
    [
      "one request too many",
      `${get} await fetch(baseUrl); return { id, outcome: "summary", summary };`,
      "received 2 requests",
    ],
    ["an error of its own", `return { id, outcome: "failure", message: "Sorry." };`, "The outcome is failure (Sorry.)"],
    [
      "a line that is not a result",
      `console.log("debugging"); ${rightReply}`,
      "printed a line that is not a result: debugging",
    ],
    ["an unknown outcome", `return { id, outcome: "fine" };`, "printed a line that is not a result"],
  ])("with %s fails", async (name, reply, complaint) => {
    const results = await runCases({
      cases: [wireCase("one")],
      languages: [language(name.replaceAll(" ", "-"), reply)],
    });
    expect(results).toEqual([expect.objectContaining({ outcome: "failed" })]);
    expect(results[0]?.complaints.join()).toContain(complaint);
  });

  describe("asked for several calls in one case", () => {
    const twoCalls = wireCase("two-calls", {
      calls: ["a", "b"].map((id, index) => calling(id, { outcome: "summary", summary: { totalCost: index } })),
      exchanges: [exchange("a", 0), exchange("b", 1, { connection: "same" })],
    });
    const judged = async (name: string, reply: string, one = twoCalls) => {
      const [result] = await runCases({
        cases: [one],
        languages: [language(name, reply)],
        environments: [{ TZ: "UTC" }],
      });
      return result?.complaints;
    };

    test("makes one after the other, over one connection", async () => {
      expect(await judged("in-order", rightReply)).toEqual([]);
    });

    test("fails when a call returns what belongs to the one before", async () => {
      const late = `${get} const before = globalThis.before; globalThis.before = summary;
        return { id, outcome: "summary", summary: before ?? summary };`;
      expect(await judged("late", late)).toEqual(["Call 2: summary.totalCost is 0, where 1 is expected."]);
    });

    test("fails when it makes a connection for each call", async () => {
      const close = rightReply.replace('"/usagesummary"', '"/usagesummary", { headers: { connection: "close" } }');
      expect(await judged("connection-each", close)).toEqual([
        'Request 2: the connection is "new", where same is expected.',
      ]);
    });

    test("may meet any one of several expectations", async () => {
      const either = wireCase("either", {
        calls: [calling("either", { outcome: "error", status: 500 }, { outcome: "summary" })],
      });
      expect(await judged("either", rightReply, either)).toEqual([]);
      const neither = wireCase("either", {
        calls: [calling("either", { outcome: "error", status: 500 }, { outcome: "error", status: 400 })],
      });
      expect(await judged("neither", rightReply, neither)).toEqual([
        "The outcome is summary, where error is expected.",
      ]);
    });
  });

  test("meets a certificate that nobody trusts, and as many connections as the case allows", async () => {
    const untrusted = wireCase("untrusted", {
      calls: [calling("1", { outcome: "failure", kind: "connection" })],
      exchanges: [],
      server: { certificate: "self-signed" },
      connections: 1,
    });
    const attempts = (count: number) => `for (let i = 0; i < ${count}; i++) await fetch(baseUrl).catch(() => {});
      return { id, outcome: "failure", kind: "connection" };`;
    const results = await runCases({
      cases: [untrusted],
      languages: [language("one-attempt", attempts(1)), language("two-attempts", attempts(2))],
      environments: [{ TZ: "UTC" }],
    });
    expect(results.map(({ complaints }) => complaints)).toEqual([
      [],
      ["The number of connections is 2, where 1 is expected."],
    ]);
  });

  test("that dies fails its cases, with the end of its standard error", async () => {
    const dying = language(
      "dying",
      `if (id === "two") { console.error("Out of luck."); process.exit(3); } ${rightReply}`,
    );
    const results = await runCases({ cases: three, languages: [{ ...dying, parallel: 1 }] });
    expect(results.map(({ outcome }) => outcome)).toEqual(["passed", "failed", "failed"]);
    expect(results[2]?.complaints).toEqual([expect.stringMatching(/ended with exit code 3, .*Out of luck\./)]);
  });

  test("that hangs in one case fails this case only, and does not hold up the run", async () => {
    const hanging = language("hanging", `if (id === "two") return; ${rightReply}`);
    const cases = three.map((one) => ({
      ...one,
      calls: one.calls.map(({ call, expect }) => ({ call: { ...call, timeoutMs: 200 }, expect })),
    }));
    const start = performance.now();
    const results = await runCases({ cases, languages: [hanging], environments: [{ TZ: "UTC" }], spareMs: 2800 });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(results.map(({ outcome }) => outcome)).toEqual(["passed", "failed", "passed"]);
    expect(results[1]?.complaints).toEqual(["The runner printed no result within 3 s."]);
  });

  test("that always hangs, and does not end with its input, is stopped", async () => {
    const stuck = language("stuck", `setInterval(() => {}, 1000); process.on("SIGTERM", () => {});`);
    const cases = Array.from({ length: 40 }, (_, index) =>
      wireCase(`case-${index}`, {
        calls: [{ call: { customerId: "1", timeoutMs: 100 }, expect: [{ outcome: "summary" }] }],
      }),
    );
    const start = performance.now();
    const results = await runCases({ cases, languages: [stuck], environments: [{ TZ: "UTC" }], spareMs: 200 });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(results.every(({ outcome }) => outcome === "failed")).toBe(true);
    expect(results[39]?.complaints).toEqual([expect.stringContaining("The runner was stopped")]);
  });

  test("that does its jobs one after the other can share them with others", async () => {
    const single = `if (globalThis.busy) return { id, outcome: "failure", message: "I am busy." };
      globalThis.busy = true; await new Promise((resolve) => setTimeout(resolve, 50)); globalThis.busy = false;
      ${rightReply}`;
    const run = async (runners: number) => {
      const inOrder = language(`single-${runners}`, single, { parallel: 3, runners });
      const results = await runCases({ cases: three, languages: [inOrder], environments: [{ TZ: "UTC" }] });
      return results.map(({ outcome }) => outcome);
    };
    expect(await run(3)).toEqual(["passed", "passed", "passed"]);
    expect(await run(1)).toContain("failed");
  });

  test("that does not end with its input is ended after its last result", async () => {
    const lingering = language("lingering", `setInterval(() => {}, 1000); ${rightReply}`);
    const results = await runCases({ cases: [wireCase("one")], languages: [lingering], environments: [{ TZ: "UTC" }] });
    expect(results).toEqual([expect.objectContaining({ outcome: "passed" })]);
  }, 20_000);

  test.each<[string, Partial<Language>, string]>([
    [
      "cannot be started",
      { runner: { program: "no-such-program", programArguments: [], cwd: root } },
      "cannot be started",
    ],
    [
      "cannot be built",
      { build: { program: "node", programArguments: ["-e", "console.error('No type.'); process.exit(1)"], cwd: root } },
      "exit code 1. No type.",
    ],
  ])("that %s fails its cases", async (name, more, complaint) => {
    const broken = language(name.replaceAll(" ", "-"), rightReply, more);
    const results = await runCases({ cases: three, languages: [broken] });
    expect(results.map(({ outcome }) => outcome)).toEqual(["failed", "failed", "failed"]);
    expect(results[0]?.complaints.join()).toContain(complaint);
  });

  test("gets the defaults of the call, and cannot connect where the case says so", async () => {
    const reply = `if (call.token !== "token-for-tests" || call.retries !== 0 || call.timeoutMs !== 10_000) return;
      return fetch(baseUrl).then(() => ({ id, outcome: "error" }), () => ({ id, outcome: "failure", kind: "connection" }));`;
    const refused = wireCase("refused", {
      calls: [calling("1", { outcome: "failure", kind: "connection" })],
      exchanges: [],
    });
    const [result] = await runCases({ cases: [refused], languages: [language("defaults", reply)], spareMs: 500 });
    expect(result).toMatchObject({ outcome: "passed", complaints: [] });
  });
});
