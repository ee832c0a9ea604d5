import type { InEachLanguage } from "../../language.js";

/** The parts of the progress line, the most important first. */
export const texts: InEachLanguage<{
  readonly done: (done: string, total: string) => string;
  readonly doneOfUnknown: (done: string) => string;
  readonly timeLeft: (time: string) => string;
  readonly elapsed: (time: string) => string;
  readonly rate: (rate: string) => string;
  readonly throttled: (count: string) => string;
  readonly separator: string;
}> = {
  en: {
    done: (done, total) => `${done} of ${total} customers`,
    doneOfUnknown: (done) => `${done} customers`,
    timeLeft: (time) => `${time} left`,
    elapsed: (time) => `${time} so far`,
    rate: (rate) => `${rate} a second`,
    throttled: (count) => `throttled ${count} times`,
    separator: ", ",
  },
  "zh-TW": {
    done: (done, total) => `${done}/${total} 位客戶`,
    doneOfUnknown: (done) => `${done} 位客戶`,
    timeLeft: (time) => `剩餘 ${time}`,
    elapsed: (time) => `已執行 ${time}`,
    rate: (rate) => `每秒 ${rate} 位`,
    throttled: (count) => `節流 ${count} 次`,
    separator: "，",
  },
};
