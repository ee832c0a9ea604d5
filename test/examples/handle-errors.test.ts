import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { root } from "../support/contract.js";
import { run } from "../support/run.js";

test("The example of errors shows how each ends, in both styles", async () => {
  const { exitCode, output, errorOutput } = await run("node", [join(root, "examples/handle-errors.mjs")]);
  expect(errorOutput).toBe("");
  expect(output).toBe(`As a result, narrowed by its status:
  azure-plan: Lakeside Botanics has spent 1843.27150934
  no-usage: go on without this customer
  multi-factor-missing: sign in again: The token was issued without multi-factor authentication.
  application-only-token: A token for an application alone is not accepted here. (code 900329)
  throttled: ask again in 12 s
  empty-not-found: refused with 404: no reason was given
  bad-gateway: refused with 502: <html><body><h1>502 Bad Gateway</h1></body></html>

As an error:
  no-usage: NoUsageError: go on without this customer
  multi-factor-missing: AuthenticationError: sign in again, code 900421
  application-only-token: PermissionError: mend the rights, code 900329
  throttled: ThrottledError: ask again in 12 s
  empty-not-found: NotFoundError: look at the id
  bad-gateway: StatusError: status 502, after 1 attempt

Without a usable answer, in both styles:
  an empty id: ArgumentError: mend the program
  nobody listens: ConnectionError: look at the network
  a slow answer: TimeoutError: the attempt had 50 ms
  XML without a decoder: DecodeError: status 200, with a body that cannot be read
  an end by the caller: the reason of the caller's own signal: The user went away.
`);
  expect(exitCode).toBe(0);
});
