import type { InEachLanguage } from "../language.js";
import type { Counts } from "./tally.js";

const sumInEnglish = ({ summary, "no-usage": noUsage, refused, failed }: Counts) => {
  const all = summary + noUsage + refused + failed;
  return `${all} ${all === 1 ? "customer" : "customers"}: ${summary} with a summary, ${noUsage} without usage, ${refused} refused, ${failed} failed.`;
};
const sumInChinese = ({ summary, "no-usage": noUsage, refused, failed }: Counts) =>
  `${summary + noUsage + refused + failed} 位客戶：${summary} 位有摘要，${noUsage} 位沒有使用量，${refused} 位遭拒，${failed} 位失敗。`;

/** The texts of `summary`. */
export const texts: InEachLanguage<{
  readonly description: string;
  readonly ids: string;
  readonly customers: string;
  readonly column: string;
  readonly format: string;
  readonly output: string;
  readonly resume: string;
  readonly maxConcurrency: string;
  readonly overBudget: string;
  readonly noIds: string;
  readonly unreadable: (file: string, code: string) => string;
  readonly unreadableInput: (code: string) => string;
  readonly folder: (file: string) => string;
  readonly resumeNeedsNdjson: string;
  readonly columnNeedsFile: string;
  readonly sum: (counts: Counts) => string;
  /** The sum, and how many customers are over budget. */
  readonly sumWithBudget: (counts: Counts, percent: number) => string;
  readonly interrupted: (advice: string) => string;
  readonly status: (status: number, code: string | undefined, advice: string) => string;
  readonly signInFailed: (message: string) => string;
  readonly ended: (message: string, advice: string) => string;
  readonly resumeWith: (command: string) => string;
  readonly notResumable: string;
  readonly exitCodes: {
    readonly done: string;
    readonly notStarted: string;
    readonly someFailed: string;
    readonly overBudget: string;
  };
}> = {
  en: {
    description:
      "Gets the usage summary of each customer: the estimated Azure spending of the current billing period, as fast as the service allows.",
    ids: "the ids of customers",
    customers:
      'a file of ids: text with one per line, CSV with a header (such as Partner Center\'s export), a JSON array or NDJSON; "-" is standard input',
    column: 'the column of a CSV file that holds the ids; without it, "Microsoft ID" or a similar one is found',
    format: "how the summaries are written",
    output:
      'a file to write each result to, as it arrives; an existing file is not overwritten; "-" is standard output',
    resume:
      "continue an NDJSON file of --output: customers that have an outcome are skipped, those that failed are tried again",
    maxConcurrency: "how many customers are in progress at once, at most",
    overBudget: "end with exit code 4 when a customer has used this much of the budget, in percent",
    noIds: "There are no customer ids. Pass some, or a file with --customers.",
    unreadable: (file, code) => `The file ${file} cannot be read (${code}). Check its path and its permissions.`,
    unreadableInput: (code) => `Standard input cannot be read (${code}). Pass a file or the output of a command.`,
    folder: (file) => `${file} is a folder. Pass a file of ids with --customers.`,
    resumeNeedsNdjson: "The option --resume needs --output FILE and --format ndjson.",
    columnNeedsFile: "The option --column needs --customers FILE.",
    sum: sumInEnglish,
    sumWithBudget: (counts, percent) =>
      `${sumInEnglish(counts)} ${counts.overBudget} used ${percent}% of the budget or more.`,
    interrupted: (advice) => `The run was ended before all customers had an outcome. ${advice}`,
    status: (status, code, advice) => `Status ${status}${code === undefined ? "" : `, code ${code}`}. ${advice}`,
    signInFailed: (message) => message,
    ended: (message, advice) => `${message} The run ended before all customers had an outcome. ${advice}`,
    resumeWith: (command) => `To continue, run: ${command}`,
    notResumable: "A run that can be resumed needs --output FILE and --format ndjson.",
    exitCodes: {
      done: "Every customer has a summary or no usage.",
      notStarted: "The command could not start, the token was refused, or the output could not be written.",
      someFailed: "Some customers were refused or failed. This takes precedence over 4.",
      overBudget: "With --over-budget: a customer has used that much of the budget.",
    },
  },
  "zh-TW": {
    description: "以服務允許的最快速度，取得每位客戶的使用量摘要：目前計費週期的 Azure 估計支出。",
    ids: "客戶識別碼",
    customers:
      "客戶識別碼的檔案：每行一個的文字、含標題列的 CSV（例如合作夥伴中心匯出的檔案）、JSON 陣列或 NDJSON；「-」為標準輸入",
    column: "CSV 檔案中含有識別碼的欄位；未指定時會尋找「Microsoft ID」或類似的欄位",
    format: "摘要的輸出格式",
    output: "輸出檔案，收到每個結果時立即寫入；不會覆寫現有的檔案；「-」為標準輸出",
    resume: "繼續寫入 --output 的 NDJSON 檔案：略過已有結果的客戶，並重試失敗的客戶",
    maxConcurrency: "同時處理的客戶數上限",
    overBudget: "有客戶的預算使用率達到這個百分比時，以結束代碼 4 結束",
    noIds: "沒有客戶識別碼。請輸入識別碼，或以 --customers 指定檔案。",
    unreadable: (file, code) => `無法讀取檔案 ${file}（${code}）。請檢查路徑和權限。`,
    unreadableInput: (code) => `無法讀取標準輸入（${code}）。請傳入檔案或命令的輸出。`,
    folder: (file) => `${file} 是資料夾。請以 --customers 指定識別碼的檔案。`,
    resumeNeedsNdjson: "--resume 選項需要 --output FILE 和 --format ndjson。",
    columnNeedsFile: "--column 選項需要 --customers FILE。",
    sum: sumInChinese,
    sumWithBudget: (counts, percent) =>
      `${sumInChinese(counts)}其中 ${counts.overBudget} 位已使用預算的 ${percent}% 以上。`,
    interrupted: (advice) => `執行已中止，並非所有客戶都有結果。${advice}`,
    status: (status, code, advice) => `狀態碼 ${status}${code === undefined ? "" : `，錯誤碼 ${code}`}。${advice}`,
    signInFailed: (message) => `無法登入（${message}）。`,
    ended: (message, advice) => `${message}執行提前結束，並非所有客戶都有結果。${advice}`,
    resumeWith: (command) => `若要繼續，請執行：${command}`,
    notResumable: "若要能夠繼續，執行時必須使用 --output FILE 和 --format ndjson。",
    exitCodes: {
      done: "每位客戶都有摘要或沒有使用量。",
      notStarted: "命令無法開始執行、權杖遭拒，或無法寫入輸出。",
      someFailed: "部分客戶遭拒或失敗。此代碼優先於 4。",
      overBudget: "使用 --over-budget 時：有客戶的預算使用率達到該百分比。",
    },
  },
};
