import type { InEachLanguage } from "../../language.js";

export interface OutputTexts {
  readonly exists: (file: string) => string;
  readonly existsResumable: (file: string) => string;
  readonly onlyNdjson: string;
  readonly isFolder: (file: string) => string;
  readonly notAFile: (file: string) => string;
  readonly noFolder: (file: string) => string;
  readonly notAllowed: (file: string) => string;
  readonly full: (file: string) => string;
  readonly readOnly: (file: string) => string;
  readonly closedPipe: string;
  readonly other: (file: string, code: string) => string;
  readonly standardOutput: string;
  readonly isIdsFile: (file: string) => string;
  readonly foreign: (file: string, line: number) => string;
  readonly shared: (file: string) => string;
}

export const texts: InEachLanguage<OutputTexts> = {
  en: {
    exists: (file) => `${file} already exists and is not overwritten. Remove it, or choose another name.`,
    existsResumable: (file) =>
      `${file} already exists and is not overwritten. Continue it with --resume, remove it, or choose another name.`,
    onlyNdjson: "Only a file of NDJSON can be resumed. Use --format ndjson, or leave --resume out.",
    isFolder: (file) => `${file} is a folder. Choose the name of a file.`,
    notAFile: (file) =>
      `${file} is a device or a pipe, not a file. Choose the name of a file, or leave --output out and redirect standard output.`,
    noFolder: (file) => `The folder of ${file} does not exist. Create it, or choose another name.`,
    notAllowed: (file) => `You are not allowed to write ${file}. Get permission, or choose another name.`,
    full: (file) => `The disk is full, so ${file} is not complete. Free some space.`,
    readOnly: (file) => `${file} is on a disk that is read-only. Choose another place.`,
    closedPipe: "The program that reads the output has ended. Nothing more is written.",
    other: (file, code) => `Writing ${file} failed (${code}). Check the file and its disk.`,
    standardOutput: "standard output",
    isIdsFile: (file) =>
      `--customers and --output name the same file, ${file}. Pass the list that the run began with, or write to another file.`,
    foreign: (file, line) =>
      `Line ${line} of ${file} is not a record of this command, so nothing was changed. Is it the right file?`,
    shared: (file) => `Something else has changed ${file} in the meantime. Let only one run write it, then resume it.`,
  },
  "zh-TW": {
    exists: (file) => `「${file}」已經存在，不會覆寫。請移除檔案，或選擇其他名稱。`,
    existsResumable: (file) => `「${file}」已經存在，不會覆寫。請以 --resume 繼續、移除檔案，或選擇其他名稱。`,
    onlyNdjson: "只有 NDJSON 檔案可以繼續。請使用 --format ndjson，或不要使用 --resume。",
    isFolder: (file) => `「${file}」是資料夾。請選擇檔案名稱。`,
    notAFile: (file) => `「${file}」是裝置或管線，不是檔案。請選擇檔案名稱，或不使用 --output，改為重新導向標準輸出。`,
    noFolder: (file) => `「${file}」所在的資料夾不存在。請建立資料夾，或選擇其他名稱。`,
    notAllowed: (file) => `您沒有寫入「${file}」的權限。請取得權限，或選擇其他名稱。`,
    full: (file) => `磁碟已滿，因此「${file}」不完整。請釋出空間。`,
    readOnly: (file) => `「${file}」位於唯讀的磁碟。請選擇其他位置。`,
    closedPipe: "讀取輸出的程式已經結束，不再寫入任何內容。",
    other: (file, code) => `無法寫入「${file}」（${code}）。請檢查檔案與磁碟。`,
    standardOutput: "標準輸出",
    isIdsFile: (file) => `--customers 與 --output 是同一個檔案「${file}」。請指定最初的客戶清單，或寫入其他檔案。`,
    foreign: (file, line) => `「${file}」第 ${line} 行不是這個命令的記錄，因此沒有變更任何內容。請確認檔案是否正確。`,
    shared: (file) => `「${file}」在寫入期間遭到其他程式變更。請只讓一個命令寫入這個檔案，然後再繼續。`,
  },
};
