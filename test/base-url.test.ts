import { describe, expect, test } from "@jest/globals";
import { checkBaseUrl } from "../src/base-url.js";
import { ArgumentError } from "../src/errors.js";

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
    ["", /is not a URL/],
    ["api.partnercenter.microsoft.com", /is not a URL/],
    ["http://api.partnercenter.microsoft.com", /has to begin with https/],
    ["http://localhost.example", /has to begin with https/],
    ["file:///etc/hosts", /has to begin with https/],
    ["https://user:secret@api.partnercenter.microsoft.com", /must not hold a user name/],
    ["https://api.partnercenter.microsoft.com?key=secret", /must not hold a query/],
    ["https://api.partnercenter.microsoft.com#part", /must not hold a query or a fragment/],
  ])("must not be %p, and the message does not repeat it", (baseUrl, message) => {
    expect(() => checkBaseUrl(baseUrl)).toThrow(ArgumentError);
    expect(() => checkBaseUrl(baseUrl)).toThrow(message);
    expect(() => checkBaseUrl(baseUrl)).not.toThrow("secret");
  });
});
