import { describe, expect, jest, test } from "@jest/globals";
import { ArgumentError } from "../../src/errors.js";
import { ValidationError, type ValidationIssue, validation } from "../../src/validate/index.js";
import { part, readSpec } from "../support/spec.js";

const response = { operation: "getCustomerUsageSummary", status: 200, requestId: "r-1" };
const examples = Object.entries(
  part(readSpec(), "components", "examples") as Record<string, { value: unknown }>,
).filter(([name]) => !name.endsWith("Xml"));

/** All that `validation("warn")` reports of a body. */
function issuesOf(value: unknown, status = 200): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  validation("warn", (issue) => issues.push(issue))(value, { ...response, status });
  return issues;
}

const placesOf = (value: unknown, status = 200) =>
  issuesOf(value, status).map(({ path, message }) => `${path} ${message}`);

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("A body that fits the spec is accepted:", () => {
  test.each(examples)("%s", (name, { value }) => {
    const status = name.endsWith("Fault") ? 400 : 200;
    expect(issuesOf(value, status)).toEqual([]);
    expect(() => validation("strict")(value, { ...response, status })).not.toThrow();
  });

  test("one with properties that the spec does not know", () => {
    expect(issuesOf({ forecast: 12, budget: { amuont: 3 } })).toEqual([]);
  });

  test.each([
    ["a status that the spec does not list", { ...response, status: 502 }],
    ["an operation that it does not list", { ...response, operation: "constructor" }],
  ])("any, with %s", (_, facts) => {
    expect(() => validation("strict")("anything", facts)).not.toThrow();
  });
});

describe("A place that does not fit the spec is named by path and reason, once:", () => {
  test.each<[string, unknown, string[]]>([
    ["an amount as text", { totalCost: "12" }, ["/totalCost must be number or null"]],
    ["a nested amount", { budget: { amount: "12" } }, ["/budget/amount must be number or null"]],
    ["text for an object", { budget: "2500" }, ["/budget must be object or null"]],
    ["a date without an offset", { billingEndDate: "2026-11-30" }, ['/billingEndDate must match format "date-time"']],
    [
      "an item of a list",
      { links: { self: { headers: [{ key: "a" }, { key: 1 }] } } },
      ["/links/self/headers/1/key must be string or null"],
    ],
    ["a list for a body", [], [" must be object"]],
    [
      "several",
      { totalCost: "1", id: 5, attributes: { etag: 1 } },
      ["/totalCost must be number or null", "/id must be string or null", "/attributes/etag must be string or null"],
    ],
  ])("%s", (_, value, places) => {
    expect(placesOf(value).sort()).toEqual([...places].sort());
  });

  test("an error, by the schema of its status", () => {
    expect(placesOf({ code: true, isRetryable: "yes" }, 500)).toEqual([
      "/code must be integer or string or null",
      "/isRetryable must be boolean or null",
    ]);
  });
});

describe('validation("strict")', () => {
  const strict = validation("strict");

  test("throws an error that names the first place and has the list of all", () => {
    const error = thrownBy(() => strict({ totalCost: "secret", usdTotalCost: [], id: 5 }, response)) as ValidationError;
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.name).toBe("ValidationError");
    expect(error.issues).toHaveLength(3);
    expect(error.issues[0]).toMatchObject({ operation: "getCustomerUsageSummary", status: 200, requestId: "r-1" });
    expect(error.message).toMatch(
      /^The response with status 200 to getCustomerUsageSummary \(request r-1\) does not fit the spec: \/\w+ must be .*, and 2 more places\.$/,
    );
    expect(JSON.stringify(error) + error.message).not.toContain("secret");
  });

  test.each([
    [{ totalCost: "1" }, /: \/totalCost must be number or null\.$/],
    [{ totalCost: "1", id: 1 }, /, and 1 more place\.$/],
    [null, /: the body must be object\.$/],
  ])("counts the places of %j", (value, message) => {
    expect(() => strict(value, { ...response, requestId: undefined })).toThrow(message);
  });

  test("does not report", () => {
    const report = jest.fn();
    thrownBy(() => validation("strict", report)({ totalCost: "1" }, response));
    expect(report).not.toHaveBeenCalled();
  });
});

describe('validation("warn")', () => {
  test("reports each place with what is needed to find the response", () => {
    expect(issuesOf({ totalCost: "secret" })).toEqual([
      { ...response, path: "/totalCost", message: "must be number or null" },
    ]);
  });

  test("writes one line on the console by default", () => {
    const warn = jest.spyOn(console, "warn").mockImplementation(() => {});
    try {
      validation("warn")({ totalCost: "secret" }, response);
      expect(warn.mock.calls).toEqual([
        [
          "The response with status 200 to getCustomerUsageSummary (request r-1) does not fit the spec: " +
            "/totalCost must be number or null.",
        ],
      ]);
    } finally {
      warn.mockRestore();
    }
  });

  test.each<[string, () => void]>([
    [
      "throws",
      () => {
        throw new Error("no disk");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no disk"))],
  ])("never fails, even if the report %s", async (_, fail) => {
    const report = jest.fn(fail);
    expect(() => validation("warn", report)({ totalCost: "1", id: 1 }, response)).not.toThrow();
    await new Promise((resolve) => setImmediate(resolve));
    expect(report).toHaveBeenCalledTimes(2);
  });
});

describe("validation", () => {
  test('does nothing when it is "off"', () => {
    const report = jest.fn();
    validation("off", report)("anything", response);
    expect(report).not.toHaveBeenCalled();
  });

  test.each([
    ["another mode", () => validation("loud" as "warn"), "has to be"],
    ["a report that is no function", () => validation("warn", "console" as never), "report has to be a function"],
  ])("refuses %s", (_, make, message) => {
    expect(make).toThrow(ArgumentError);
    expect(make).toThrow(message);
  });
});
