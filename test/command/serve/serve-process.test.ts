import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { root } from "../../support/spec.js";

const program = join(root, "dist/command/index.js");

describe("The process of serve", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("serves until %s, then ends with exit code 0", async (signal) => {
    const child = spawn("node", [program, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.once("close", resolve));
    try {
      const text = await new Promise<string>((resolve) => child.stdout.setEncoding("utf8").once("data", resolve));
      const response = await fetch(`${/http:\S+/.exec(text)?.[0]}/v1/customers/x/usagesummary`);
      expect(response.status).toBe(401);
    } finally {
      child.kill(signal);
    }
    expect(await ended).toBe(0);
  });

  test("says nothing when whoever reads its list has seen enough", async () => {
    const flags = ["serve", "--customers", "100000", "--list-customers"];
    const child = spawn("node", [program, ...flags], { stdio: ["ignore", "pipe", "pipe"] });
    let errorOutput = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      errorOutput += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const exitCode = await new Promise((resolve) => child.once("close", resolve));
    expect(errorOutput).toBe("");
    expect(exitCode).toBe(1);
  });
});
