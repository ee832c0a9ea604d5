import { describe, expect, test } from "@jest/globals";
import { checkBaseUrl } from "../../src/arguments/base-url.js";
import { ArgumentError } from "../../src/errors.js";

describe("A base URL", () => {
  test.each([
    ["https://api.partnercenter.microsoft.com", "https://api.partnercenter.microsoft.com"],
    ["https://gateway.example/partner/", "https://gateway.example/partner"],
    ["http://localhost:3010", "http://localhost:3010"],
    ["http://127.0.0.1:3010/", "http://127.0.0.1:3010"],
    ["http://[::1]:3010", "http://[::1]:3010"],
  ])("may be %s", (baseUrl, checked) => {
    expect(checkBaseUrl(baseUrl)).toBe(checked);
  });

  test.each([
    [""],
    ["api.partnercenter.microsoft.com"],
    ["http://api.partnercenter.microsoft.com"],
    ["http://localhost.example"],
    ["file:///etc/hosts"],
    ["https://user:secret@api.partnercenter.microsoft.com"],
    ["https://api.partnercenter.microsoft.com?key=secret"],
    ["https://api.partnercenter.microsoft.com#part"],
    ["https://api.partnercenter.microsoft.com?"],
    ["http://127.0.0.1@evil.example"],
    ["http://127.0.0.1.evil.example"],
  ])("must not be %p, and the message does not repeat it", (baseUrl) => {
    expect(() => checkBaseUrl(baseUrl)).toThrow(ArgumentError);
    expect(() => checkBaseUrl(baseUrl)).toThrow(/^baseUrl has to be an https URL/);
    expect(() => checkBaseUrl(baseUrl)).not.toThrow("secret");
  });

  test("may be plain http to another host where the caller says so", () => {
    expect(checkBaseUrl("http://mock:3010/", { allowInsecureHttp: true })).toBe("http://mock:3010");
    expect(() => checkBaseUrl("http://mock:3010/")).toThrow(/plain http.* set allowInsecureHttp\.$/);
    expect(() => checkBaseUrl("http://user:secret@mock:3010/", { allowInsecureHttp: true })).toThrow(ArgumentError);
    expect(() => checkBaseUrl("ftp://mock/", { allowInsecureHttp: true })).toThrow(ArgumentError);
  });
});
