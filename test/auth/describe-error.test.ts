import { describe, expect, test } from "@jest/globals";
import { describeError } from "../../src/auth/describe-error.js";

describe("An error of MSAL", () => {
  test("keeps nothing of its text but the code of Microsoft Entra ID", () => {
    const error = describeError({ errorCode: "invalid_grant", errorMessage: "AADSTS700082: token=secret-text" });
    expect(error.message).toMatch(/^The refresh token is no longer accepted.*\(AADSTS700082\)$/);
    expect(JSON.stringify(error) + error.stack).not.toContain("secret-text");
  });

  test.each<[string, unknown, string | undefined]>([
    ["with the code as a number only", { errorCode: "invalid_client", errorNo: "7000215" }, "AADSTS7000215"],
    ["with a text in place of a code", { errorCode: "secret-text", correlationId: "a b" }, undefined],
    ["with a code named as a property", { errorCode: "constructor" }, "constructor"],
    ["that is none", new TypeError("secret-text"), undefined],
    ["that is nothing", undefined, undefined],
  ])("%s has a sentence", (_, thrown, code) => {
    const error = describeError(thrown);
    expect(error).toMatchObject({ code, correlationId: undefined });
    expect(error.message).toMatch(/^[A-Z].{20,220}[.)]$/);
    expect(error.message).not.toContain("secret-text");
  });

  test.each([
    [50105, "not assigned to the application"],
    [50020, "belongs to another tenant"],
    [53011, "Conditional Access policy or a risk"],
    [530032, "Conditional Access policy or a risk"],
    [50131, "Conditional Access policy or a risk"],
    [500014, "is disabled"],
    [7000112, "is disabled"],
    [700025, "public client"],
    [999999, "Look the code up"],
  ])("with AADSTS%d says what that code means, whatever error of OAuth comes with it", (code, advice) => {
    for (const errorCode of ["invalid_grant", "invalid_client", "interaction_required"]) {
      const error = describeError({ errorCode, errorMessage: `AADSTS${code}: text` }, { status: 400 });
      expect(error.message).toContain(advice);
      expect(error.message).toContain(`(AADSTS${code})`);
      expect(error.retryable).toBe(false);
    }
  });
});

describe("The status decides first:", () => {
  test.each([
    [429, { errorCode: "invalid_grant" }, "cannot respond now. Try again later. (invalid_grant)"],
    [503, undefined, "cannot respond now. Try again later. (status 503)"],
    [502, { errorCode: "token_parsing_error" }, "cannot respond now"],
    [408, undefined, "cannot respond now"],
  ])("a %d passes by itself", (status, thrown, message) => {
    const error = describeError(thrown, { status, retryAfterMs: 7000 });
    expect(error.message).toContain(message);
    expect(error).toMatchObject({ retryable: true, retryAfterMs: 7000 });
  });

  test.each([200, 302, 404, 501, 511])(
    "a %d without anything that belongs to a sign-in is not of the sign-in service",
    (status) => {
      const error = describeError(undefined, { status });
      expect(error.message).toBe("What responds is not the sign-in service. Check the network and the proxy.");
      expect(error.retryable).toBe(false);
    },
  );
});
