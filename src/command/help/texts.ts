import type { InEachLanguage } from "../language.js";

/** The words of every help page. */
export const texts: InEachLanguage<{
  /** By commander's own words for them. */
  readonly titles: Readonly<Record<string, string>>;
  readonly help: string;
  readonly default: string;
  readonly choices: string;
}> = {
  en: {
    titles: {
      "Usage:": "Usage:",
      "Arguments:": "Arguments:",
      "Options:": "Options:",
      "Commands:": "Commands:",
    },
    help: "show this help",
    default: "default: ",
    choices: "one of: ",
  },
  "zh-TW": {
    titles: { "Usage:": "用法：", "Arguments:": "引數：", "Options:": "選項：", "Commands:": "命令：" },
    help: "顯示此說明",
    default: "預設：",
    choices: "可用值：",
  },
};
