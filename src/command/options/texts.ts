import type { InEachLanguage } from "../language.js";

/** The texts of options that several commands have. */
export const texts: InEachLanguage<{
  readonly notWhole: (option: string, least: number) => string;
  readonly notANumber: (option: string) => string;
  readonly baseUrl: string;
  readonly badBaseUrl: string;
  readonly tokenCommand: string;
  readonly timeout: string;
  readonly maxRetries: string;
}> = {
  en: {
    notWhole: (option, least) => `The value of ${option} has to be a whole number that is at least ${least}.`,
    notANumber: (option) => `The value of ${option} has to be a number above 0.`,
    baseUrl: "where the service is",
    badBaseUrl:
      "The value of --base-url has to be an https URL without user name, query or fragment. Plain http is for this machine only, such as http://127.0.0.1:3010.",
    tokenCommand:
      'a command that prints a token, alone or as JSON like "az account get-access-token"; it runs again when the token expires or is refused',
    timeout: "how long one attempt may take, in seconds",
    maxRetries: "how often a failed attempt is repeated; being throttled does not count",
  },
  "zh-TW": {
    notWhole: (option, least) => `${option} 的值必須是不小於 ${least} 的整數。`,
    notANumber: (option) => `${option} 的值必須是大於 0 的數字。`,
    baseUrl: "服務的位址",
    badBaseUrl:
      "--base-url 的值必須是 https URL，且不含使用者名稱、查詢字串或片段。http 只能用於這台電腦，例如 http://127.0.0.1:3010。",
    tokenCommand:
      "輸出權杖的命令：可只輸出權杖，或輸出 JSON，例如「az account get-access-token」；權杖到期或遭拒時會再次執行",
    timeout: "每次嘗試的逾時時間，以秒為單位",
    maxRetries: "嘗試失敗後的重試次數；節流不計入",
  },
};
