import type { InEachLanguage } from "../language.js";

/** The texts of `serve`. */
export const texts: InEachLanguage<{
  readonly description: string;
  readonly port: string;
  readonly scenarios: string;
  readonly scenario: string;
  readonly noByteOrderMark: string;
  readonly rate: string;
  readonly burst: string;
  readonly latency: string;
  readonly faults: string;
  readonly customers: string;
  readonly seed: string;
  readonly listCustomers: string;
  readonly exitCodes: Readonly<Record<"stopped" | "notStarted", string>>;
  readonly notWholeUpTo: (option: string, most: number) => string;
  readonly badLatency: string;
  readonly badFaults: string;
  readonly burstNeedsRate: string;
  readonly nobodyToList: string;
  readonly listening: (url: string) => string;
  readonly howToStop: string;
  readonly limit: (rate: number, burst: number) => string;
  readonly statusSeparator: string;
  readonly madeUp: (count: number) => string;
  readonly tryOne: string;
}> = {
  en: {
    description: "Runs a local server that responds as the service does. It needs no account and no network.",
    port: "the port on 127.0.0.1; 0 takes any that is free",
    scenarios: "a folder of scenario files, instead of those of the package",
    scenario: "use the scenario with this name for every customer that is not made up",
    noByteOrderMark: "put no byte order mark before a body, for tools that cannot skip it",
    rate: "throttle above this many requests a second, with 429 and Retry-After; by default nothing is throttled",
    burst: "how many requests may come at once after a quiet time; by default as many as in a second",
    latency: "how long each response takes, in milliseconds: 50, or 20-100 for anything between",
    faults: "the percentage of admitted requests that fail, with 500, 502 or 503",
    customers: "how many customers to make up, in addition to those of the scenarios",
    seed: "a number that decides the made-up customers and the order of faults; the same one gives the same results",
    listCustomers: "print the ids of the made-up customers, one per line, and end",
    exitCodes: { stopped: "It served until it was stopped.", notStarted: "It could not start." },
    notWholeUpTo: (option, most) => `The value of ${option} has to be a whole number from 0 to ${most}.`,
    badLatency: "The value of --latency has to be milliseconds such as 50, or a range such as 20-100; an hour at most.",
    badFaults: "The value of --faults has to be a percentage from 0 to 100.",
    burstNeedsRate: "--burst does nothing without a limit. Set one with --rate.",
    nobodyToList: "There are no made-up customers to list. Say how many with --customers.",
    listening: (url) => `Listening at ${url} for requests with any bearer token.`,
    howToStop: "Press Ctrl-C to stop.",
    limit: (rate, burst) => `Throttled above ${rate} requests a second, after ${burst} at once.`,
    statusSeparator: ", then ",
    madeUp: (count) => `${count} made-up customers. To get the summaries of all:`,
    tryOne: "To get one response:",
  },
  "zh-TW": {
    description: "在這台電腦上以與服務相同的方式回應，供試用；不需要帳戶，也不需要網路。",
    port: "127.0.0.1 的連接埠；0 表示任何可用的連接埠",
    scenarios: "案例檔案的資料夾，取代套件的案例",
    scenario: "對虛構客戶以外的所有客戶使用這個名稱的案例",
    noByteOrderMark: "不在本文之前加上位元組順序標記，供無法略過它的工具使用",
    rate: "每秒超過這個要求數時節流，以 429 與 Retry-After 回應；預設不節流",
    burst: "閒置之後可以一次送達的要求數；預設為一秒的要求數",
    latency: "每個回應所需的時間，以毫秒為單位：50，或以 20-100 表示介於兩者之間",
    faults: "接受的要求中失敗的百分比，以 500、502 或 503 回應",
    customers: "除了案例的客戶之外，要虛構多少位客戶",
    seed: "產生虛構客戶與失敗順序的種子；相同的數字會產生相同的結果",
    listCustomers: "輸出虛構客戶的識別碼，每行一個，然後結束",
    exitCodes: { stopped: "伺服器執行到停止為止。", notStarted: "伺服器無法啟動。" },
    notWholeUpTo: (option, most) => `${option} 的值必須是 0 到 ${most} 的整數。`,
    badLatency: "--latency 的值必須是毫秒數，例如 50，或範圍，例如 20-100；最多一小時。",
    badFaults: "--faults 的值必須是 0 到 100 的百分比。",
    burstNeedsRate: "沒有限制時，--burst 沒有作用。請使用 --rate 設定限制。",
    nobodyToList: "沒有可列出的虛構客戶。請使用 --customers 指定數目。",
    listening: (url) => `正在 ${url} 接聽，接受任何持有人權杖。`,
    howToStop: "按 Ctrl-C 停止。",
    limit: (rate, burst) => `一次 ${burst} 個要求之後，每秒超過 ${rate} 個要求時節流。`,
    statusSeparator: "，然後 ",
    madeUp: (count) => `${count} 位虛構客戶。取得所有客戶的摘要：`,
    tryOne: "取得一個回應：",
  },
};
