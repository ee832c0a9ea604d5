import { expect, test } from "@jest/globals";
import { describeError } from "../../../../src/command/summary/output/describe-error.js";
import { OutputError } from "../../../../src/command/summary/output/output-error.js";

const systemError = (code: string) => Object.assign(new Error(`${code}: open 'a.csv'\n    at open`), { code });

test.each([
  ["EISDIR", "a.csv is a folder.", "「a.csv」是資料夾。"],
  ["ENOENT", "The folder of a.csv does not exist.", "「a.csv」所在的資料夾不存在。"],
  ["ENOTDIR", "The folder of a.csv does not exist.", "「a.csv」所在的資料夾不存在。"],
  ["EACCES", "You are not allowed to write a.csv.", "您沒有寫入「a.csv」的權限。"],
  ["EPERM", "You are not allowed to write a.csv.", "您沒有寫入「a.csv」的權限。"],
  ["ENOSPC", "The disk is full, so a.csv is not complete.", "磁碟已滿，因此「a.csv」不完整。"],
  ["EDQUOT", "The disk is full, so a.csv is not complete.", "磁碟已滿，因此「a.csv」不完整。"],
  ["EROFS", "a.csv is on a disk that is read-only.", "「a.csv」位於唯讀的磁碟。"],
  ["EPIPE", "The program that reads the output has ended.", "讀取輸出的程式已經結束"],
  ["EIO", "Writing a.csv failed (EIO).", "無法寫入「a.csv」（EIO）。"],
])("%s is one sentence with what to do", (code, english, chinese) => {
  const error = describeError(systemError(code), "a.csv", "en");
  expect(error).toBeInstanceOf(OutputError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(/^[^\n]+\.$/) });
  expect((error as Error).message).toContain(english);
  expect(describeError(systemError(code), "a.csv", "zh-TW")).toMatchObject({
    message: expect.stringContaining(chinese),
  });
});

test("Standard output is named where there is no file", () => {
  expect(describeError(systemError("ENOSPC"), undefined, "en")).toMatchObject({
    message: "The disk is full, so standard output is not complete. Free some space.",
  });
  expect(describeError(systemError("EIO"), undefined, "zh-TW")).toMatchObject({
    message: "無法寫入「標準輸出」（EIO）。請檢查檔案與磁碟。",
  });
});

test.each([new OutputError("A sentence."), new TypeError("A mistake."), "text", undefined])(
  "%p stays what it is",
  (error) => {
    expect(describeError(error, "a.csv", "en")).toBe(error);
  },
);
