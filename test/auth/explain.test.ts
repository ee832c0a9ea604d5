import { describe, expect, test } from "@jest/globals";
import { explainMsalError } from "../../src/auth/explain.js";

describe("An error of MSAL", () => {
  test("keeps nothing of its text but the code of Microsoft Entra ID", () => {
    const error = explainMsalError({ errorCode: "invalid_grant", errorMessage: "AADSTS700082: token=secret-text" });
    expect(error.message).toMatch(/^The refresh token is no longer accepted.*\(AADSTS700082\)$/);
    expect(JSON.stringify(error) + error.stack).not.toContain("secret-text");
  });

  test.each<[string, unknown, string | undefined]>([
    ["with the code as a number only", { errorCode: "invalid_client", errorNo: "7000215" }, "AADSTS7000215"],
    ["of a gateway's page", { errorCode: "token_parsing_error" }, "token_parsing_error"],
    ["with a text in place of a code", { errorCode: "secret-text", correlationId: "a b" }, undefined],
    ["with a code named as a property", { errorCode: "constructor" }, "constructor"],
    ["that is none", new TypeError("secret-text"), undefined],
    ["that is nothing", undefined, undefined],
  ])("%s has a sentence", (_, thrown, code) => {
    const error = explainMsalError(thrown);
    expect(error).toMatchObject({ code, correlationId: undefined });
    expect(error.message).toMatch(/^[A-Z].{20,220}[.)]$/);
    expect(error.message).not.toContain("secret-text");
  });
});
