import type { InEachLanguage } from "./language.js";

/** The texts of the command as a whole. */
export const texts: InEachLanguage<{
  readonly description: string;
  readonly version: string;
  /** What went wrong, and which help says more. */
  readonly withHint: (message: string, command: string) => string;
  readonly unexpected: (message: string) => string;
  readonly tokenInArgument: string;
  readonly unknownCommand: (name: string, suggestion: string | undefined) => string;
  readonly noCommand: string;
  readonly unknownOption: (name: string, suggestion: string | undefined) => string;
  readonly unknownTokenOption: (name: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly argumentMissing: (name: string) => string;
  readonly optionMissing: (name: string) => string;
  readonly tooManyArguments: string;
  readonly notAChoice: (name: string, choices: string) => string;
  readonly exitCodes: string;
  readonly environment: string;
  readonly exitCodeItems: Readonly<Record<"done" | "notStarted" | "wrongUsage" | "interrupted", string>>;
  readonly localeItem: string;
  readonly colorItem: string;
  readonly proxyItem: string;
}> = {
  en: {
    description:
      "Gets the Azure spending of Partner Center's customers: the summary of each customer's usage, for one customer or for thousands.",
    version: "show the version",
    withHint: (message, command) => `${message} Run "${command} --help" to see its arguments and options.`,
    unexpected: (message) => `The command failed unexpectedly: ${message}`,
    tokenInArgument:
      "An argument holds a token, which other users of this machine can read. Put it into the environment variable PARTNER_CENTER_TOKEN, or use --token-command, and renew the token.",
    unknownCommand: (name, suggestion) =>
      `There is no command "${name}".${suggestion === undefined ? "" : ` Did you mean ${suggestion}?`}`,
    noCommand: "Say which command to run.",
    unknownOption: (name, suggestion) =>
      `There is no option ${name}.${suggestion === undefined ? "" : ` Did you mean ${suggestion}?`}`,
    unknownTokenOption: (name) =>
      `There is no option ${name}, because other users of this machine can read arguments. Put the token into the environment variable PARTNER_CENTER_TOKEN, or use --token-command.`,
    valueMissing: (option) => `The option ${option} needs a value.`,
    argumentMissing: (name) => `The argument ${name} is missing.`,
    optionMissing: (name) => `The option ${name} is missing.`,
    tooManyArguments: "There are more arguments than the command takes.",
    notAChoice: (name, choices) => `The value of ${name} is not known. Use one of: ${choices}.`,
    exitCodes: "Exit codes:",
    environment: "Environment:",
    exitCodeItems: {
      done: "Everything is done.",
      notStarted: "The command could not start.",
      wrongUsage: "An argument or an option is wrong.",
      interrupted: "The command was ended by Ctrl-C (130) or SIGTERM (143).",
    },
    localeItem: "The language: Traditional Chinese under a locale such as zh_TW.UTF-8, otherwise English.",
    colorItem: "Without colors when NO_COLOR is set; with colors when FORCE_COLOR is.",
    proxyItem: "NODE_USE_ENV_PROXY=1 sends the requests through the proxy in HTTPS_PROXY, on Node.js 24 or later.",
  },
  "zh-TW": {
    description: "取得合作夥伴中心客戶的 Azure 支出：一位或數千位客戶的使用量摘要。",
    version: "顯示版本",
    withHint: (message, command) => `${message}執行「${command} --help」以查看可用的引數和選項。`,
    unexpected: (message) => `命令發生未預期的錯誤：${message}`,
    tokenInArgument:
      "某個引數含有權杖，這台電腦的其他使用者可以讀取。請將權杖放入環境變數 PARTNER_CENTER_TOKEN 或使用 --token-command，並換發權杖。",
    unknownCommand: (name, suggestion) =>
      `沒有「${name}」命令。${suggestion === undefined ? "" : `您是指 ${suggestion} 嗎？`}`,
    noCommand: "請指定要執行的命令。",
    unknownOption: (name, suggestion) =>
      `沒有 ${name} 選項。${suggestion === undefined ? "" : `您是指 ${suggestion} 嗎？`}`,
    unknownTokenOption: (name) =>
      `沒有 ${name} 選項，因為這台電腦的其他使用者可以讀取引數。請將權杖放入環境變數 PARTNER_CENTER_TOKEN，或使用 --token-command。`,
    valueMissing: (option) => `${option} 選項需要指定值。`,
    argumentMissing: (name) => `缺少 ${name} 引數。`,
    optionMissing: (name) => `缺少 ${name} 選項。`,
    tooManyArguments: "引數太多。",
    notAChoice: (name, choices) => `${name} 的值無法辨識。可用值：${choices}。`,
    exitCodes: "結束代碼：",
    environment: "環境變數：",
    exitCodeItems: {
      done: "全部完成。",
      notStarted: "命令無法開始執行。",
      wrongUsage: "引數或選項有誤。",
      interrupted: "命令因 Ctrl-C（130）或 SIGTERM（143）而結束。",
    },
    localeItem: "語言：地區設定為 zh_TW.UTF-8 等時使用繁體中文，否則使用英文。",
    colorItem: "設定 NO_COLOR 時不使用色彩，設定 FORCE_COLOR 時使用色彩。",
    proxyItem: "在 Node.js 24 以上版本，NODE_USE_ENV_PROXY=1 會讓要求經由 HTTPS_PROXY 的 Proxy 傳送。",
  },
};
