import { errorTable as chineseTable } from "../../../../generated/typescript/error-table.zh-TW.js";
import { printable } from "../../../redaction/printable.js";
import { adviceFor } from "../../../response/error-advice.js";
import { inCommandTerms } from "../../command-terms.js";
import type { Language } from "../../language.js";
import type { CustomerRecord } from "../record.js";

const operation = "getCustomerUsageSummary";

/** What is read of a record. */
type Problem = Pick<CustomerRecord, "outcome" | "status" | "code" | "error">;

/** What to do about a customer that has no result, as one line. The same for all customers of the same problem. */
export function adviceOf(record: Problem, language: Language): string {
  const { status } = record;
  const detail = printable(record.error ?? "");
  const isErrorStatus = status !== null && status >= 300;
  if (language === "en" && isErrorStatus) {
    return inCommandTerms(adviceFor(operation, status, record.code ?? undefined).advice);
  }
  if (language === "en") return detail;
  return isErrorStatus ? chineseAdvice(status, record.code) : `${chineseSummary(record)}（${detail}）`;
}

/** The messages of the client are in English, so each is preceded by what it comes to. */
function chineseSummary({ outcome }: Problem): string {
  return outcome === "refused" ? "這個識別碼無法使用。請修正識別碼。" : "沒有收到可用的回應。請稍後重試。";
}

function chineseAdvice(status: number, code: string | null): string {
  const entry = chineseTable[operation]?.[status];
  if (entry) return (code !== null && Object.hasOwn(entry.codes, code) ? entry.codes[code] : entry)?.advice ?? "";
  if (status < 400) return "不會跟隨重新導向。請檢查 --base-url。";
  if (status >= 500 || status === 408) return "服務暫時無法回應。請稍後重試。";
  return "請檢查識別碼與 --base-url。回應可能來自閘道或 Proxy。";
}
