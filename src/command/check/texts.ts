import type { InEachLanguage } from "../language.js";
import type { BodyProblem, Comparison } from "./compare/difference.js";

type Facts = Pick<Comparison, "status" | "mediaType" | "byteOrderMark">;

/** The texts of `check`. */
export const texts: InEachLanguage<{
  readonly description: string;
  readonly customer: string;
  readonly format: string;
  readonly exitCodes: Readonly<Record<"nothingDiffers" | "differs", string>>;
  readonly interrupted: string;
  readonly compared: (count: number, version: string) => string;
  readonly response: (number: number, facts: Facts) => string;
  readonly fits: string;
  readonly together: string;
  readonly notSent: (properties: string) => string;
  readonly nothingDiffers: string;
  readonly differ: (count: number) => string;
  readonly difference: {
    readonly unknownStatus: (status: number) => string;
    readonly mediaType: (received: string | null, expected: string) => string;
    readonly missingHeader: (name: string) => string;
    readonly unknownHeader: (name: string) => string;
    readonly body: Readonly<Record<BodyProblem, string>>;
    readonly unknownProperty: (path: string, received: string) => string;
    readonly wrongValue: (path: string, problem: string, received: string) => string;
    readonly missingProperty: (path: string) => string;
    readonly noSummary: string;
  };
}> = {
  en: {
    description:
      "Asks for the summary of a customer, and reports where the response differs from the spec. The report holds no ids, names or amounts.",
    customer: "the id of a customer; give several, of different kinds, to compare more",
    format: "how the report is printed",
    exitCodes: {
      nothingDiffers: "Nothing differs.",
      differs: "Something differs, or the command could not start.",
    },
    interrupted: "Interrupted before every response was compared. Run it again.",
    compared: (count, version) =>
      `Compared ${count === 1 ? "1 response" : `${count} responses`} with version ${version} of the spec.`,
    response: (number, { status, mediaType, byteOrderMark }) =>
      `Response ${number}: status ${status}, ${mediaType ?? "no media type"}, ${byteOrderMark ? "with" : "without"} a byte order mark`,
    fits: "It fits the spec.",
    together: "All responses together:",
    notSent: (properties) => `Not sent, which is normal for some kinds of subscription: ${properties}`,
    nothingDiffers: "Nothing differs from the spec.",
    differ: (count) =>
      `${count === 1 ? "1 difference" : `${count} differences`} from the spec. This report holds no ids, names or amounts: you can paste it into an issue.`,
    difference: {
      unknownStatus: (status) => `The spec does not list the status ${status}.`,
      mediaType: (received, expected) => `The media type is ${received ?? "missing"}. The spec has ${expected}.`,
      missingHeader: (name) => `The header ${name} is missing.`,
      unknownHeader: (name) => `The spec does not list the header ${name}.`,
      body: {
        empty: "The body is empty.",
        "not-decoded": "The body is not in the encoding that its headers name.",
        "not-utf-8": "The body is not UTF-8.",
        "not-json": "The body is not JSON.",
        "not-an-object": "The body is not an object.",
        "too-large": "The body is too large to be a response of this service.",
      },
      unknownProperty: (path, received) => `${path}: the spec does not know this property. Received: ${received}.`,
      wrongValue: (path, problem, received) => `${path}: ${problem}. Received: ${received}.`,
      missingProperty: (path) => `${path}: missing, although it is in every example of the spec.`,
      noSummary:
        "The service sent only errors, and no summary to compare. Check the token, and give the id of a customer with usage.",
    },
  },
  "zh-TW": {
    description: "取得客戶的摘要，並報告回應與規格的差異。報告不含識別碼、名稱或金額。",
    customer: "客戶的識別碼；可提供多位不同類型客戶的識別碼，以比較更多內容",
    format: "報告的格式",
    exitCodes: {
      nothingDiffers: "沒有差異。",
      differs: "有差異，或命令無法開始執行。",
    },
    interrupted: "尚未比較完所有回應就已中斷。請再次執行。",
    compared: (count, version) => `已將 ${count} 個回應與規格 ${version} 版比較。`,
    response: (number, { status, mediaType, byteOrderMark }) =>
      `回應 ${number}：狀態碼 ${status}，${mediaType ?? "沒有媒體類型"}，${byteOrderMark ? "有" : "沒有"}位元組順序標記`,
    fits: "符合規格。",
    together: "所有回應：",
    notSent: (properties) => `未傳送，對某些類型的訂用帳戶而言是正常的：${properties}`,
    nothingDiffers: "與規格沒有差異。",
    differ: (count) => `與規格有 ${count} 個差異。這份報告不含識別碼、名稱或金額，可以貼到問題回報中。`,
    difference: {
      unknownStatus: (status) => `規格未列出狀態碼 ${status}。`,
      mediaType: (received, expected) =>
        `${received === null ? "沒有媒體類型" : `媒體類型是 ${received}`}。規格中是 ${expected}。`,
      missingHeader: (name) => `缺少標頭 ${name}。`,
      unknownHeader: (name) => `規格未列出標頭 ${name}。`,
      body: {
        empty: "本文是空的。",
        "not-decoded": "本文不是標頭所指的編碼。",
        "not-utf-8": "本文不是 UTF-8。",
        "not-json": "本文不是 JSON。",
        "not-an-object": "本文不是物件。",
        "too-large": "本文太大，不可能是這項服務的回應。",
      },
      unknownProperty: (path, received) => `${path}：規格未定義這個屬性。收到：${received}。`,
      wrongValue: (path, problem, received) => `${path}：不符合規格（${problem}）。收到：${received}。`,
      missingProperty: (path) => `${path}：缺少，但規格的每個範例都有。`,
      noSummary: "只收到錯誤，沒有可比較的摘要。請檢查權杖，並提供有使用量的客戶識別碼。",
    },
  },
};
