import type { InEachLanguage } from "../../language.js";

export interface IdsTexts {
  readonly none: string;
  readonly noText: string;
  readonly lineTooLong: string;
  readonly noColumn: (column: string, columns: string) => string;
  readonly noKnownColumn: (columns: string) => string;
  readonly noHeader: string;
  readonly noIdInRow: (line: number, column: string) => string;
  readonly badCsv: (line: number) => string;
  readonly badJson: string;
  readonly badJsonLine: (line: number) => string;
  readonly noIdInLine: (line: number) => string;
  readonly noIdInItem: (item: number) => string;
}

export const texts: InEachLanguage<IdsTexts> = {
  en: {
    none: "The list of customers has no ids. Give one id per line, a CSV file with a header, or JSON.",
    noText: "The list of customers is not text. Save a workbook as CSV, and a text file as UTF-8.",
    lineTooLong:
      "The first line of the list of customers has more than a million characters. Give one id per line, a CSV file with a header, or JSON.",
    noColumn: (column, columns) => `The list of customers has no column "${column}". Its columns are: ${columns}.`,
    noKnownColumn: (columns) =>
      `No column of the list of customers is known to hold their ids. Name one with --column. The columns are: ${columns}.`,
    noHeader:
      "The first line of the list of customers has an id instead of a CSV header. Put the names of the columns in the first line.",
    noIdInRow: (line, column) =>
      `Line ${line} of the list of customers has no id in the column "${column}". Add the id, or remove the line.`,
    badCsv: (line) =>
      `The list of customers cannot be read near line ${line}: a quotation mark is missing or in the wrong place. Correct the line.`,
    badJson: "The list of customers begins like JSON, but is not valid. Correct the file.",
    badJsonLine: (line) => `Line ${line} of the list of customers is not JSON. Correct or remove it.`,
    noIdInLine: (line) =>
      `Line ${line} of the list of customers has no id. Give a string or an object with customerId, or name its property with --column.`,
    noIdInItem: (item) =>
      `Item ${item} of the list of customers has no id. Give strings or objects with customerId, or name their property with --column.`,
  },
  "zh-TW": {
    none: "客戶清單中沒有識別碼。請提供每行一個識別碼的文字、有標題列的 CSV 檔案，或 JSON。",
    noText: "客戶清單不是文字。請將活頁簿另存為 CSV，將文字檔案另存為 UTF-8。",
    lineTooLong: "客戶清單的第一行超過一百萬個字元。請提供每行一個識別碼的文字、有標題列的 CSV 檔案，或 JSON。",
    noColumn: (column, columns) => `客戶清單沒有「${column}」這個欄位。現有的欄位是：${columns}。`,
    noKnownColumn: (columns) => `無法判斷客戶清單的哪個欄位是識別碼。請以 --column 指定。現有的欄位是：${columns}。`,
    noHeader: "客戶清單的第一行是識別碼，而 CSV 的第一行必須是標題列。請在第一行寫上欄位名稱。",
    noIdInRow: (line, column) => `客戶清單第 ${line} 行的「${column}」欄位沒有識別碼。請補上識別碼，或移除這一行。`,
    badCsv: (line) => `無法讀取客戶清單第 ${line} 行附近的內容：引號遺漏或位置錯誤。請修正這一行。`,
    badJson: "客戶清單的開頭像 JSON，內容卻不是 JSON。請修正檔案。",
    badJsonLine: (line) => `客戶清單第 ${line} 行不是 JSON。請修正或移除這一行。`,
    noIdInLine: (line) =>
      `客戶清單第 ${line} 行沒有識別碼。請提供字串或含有 customerId 的物件，或以 --column 指定屬性名稱。`,
    noIdInItem: (item) =>
      `客戶清單第 ${item} 個項目沒有識別碼。請提供字串或含有 customerId 的物件，或以 --column 指定屬性名稱。`,
  },
};
