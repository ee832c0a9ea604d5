import { describe, expect, test } from "@jest/globals";
import { adviceOf } from "../../../../src/command/summary/formats/advice.js";
import { recordOf } from "./records.js";

const failure = (status: number | null, code: string | null = null, outcome: "refused" | "failed" = "failed") =>
  recordOf({ outcome, status, code, error: "The library's own sentence." });

describe("What to do about a customer without a result is said", () => {
  test.each<[status: number | null, code: string | null, english: string, chinese: string]>([
    [403, "20002", "The partner has no relationship with this customer.", "合作夥伴與這位客戶沒有合作關係。"],
    [403, "99", "The caller is not allowed to do this.", "呼叫端沒有執行這項動作的權限。"],
    [403, "constructor", "The caller is not allowed to do this.", "呼叫端沒有執行這項動作的權限。"],
    [429, null, "The partner calls too often.", "合作夥伴的呼叫過於頻繁。"],
    [503, null, "Try again later.", "服務暫時無法回應。請稍後重試。"],
    [302, null, "Redirects are not followed.", "不會跟隨重新導向。"],
    [418, null, "Check the request and --base-url.", "請檢查識別碼與 --base-url。"],
    [200, null, "The library's own sentence.", "沒有收到可用的回應。請稍後重試。（The library's own sentence.）"],
    [null, null, "The library's own sentence.", "沒有收到可用的回應。請稍後重試。（The library's own sentence.）"],
  ])("for status %p and code %p", (status, code, english, chinese) => {
    expect(adviceOf(failure(status, code), "en")).toContain(english);
    expect(adviceOf(failure(status, code), "zh-TW")).toContain(chinese);
  });

  test("for an id that cannot be asked for", () => {
    expect(adviceOf(failure(null, null, "refused"), "zh-TW")).toMatch(/^這個識別碼無法使用。請修正識別碼。/);
  });
});
