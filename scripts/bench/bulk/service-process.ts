// The local server in a process of its own, so that its work does not slow the contender.
import { startLocalServer } from "partner-center-usage/server";
import type { ServicePlan } from "./start-service.js";

const { perSecond, burst, ...options } = JSON.parse(process.argv[2] ?? "") as ServicePlan;
const limit = perSecond === null ? {} : { rate: perSecond, burst };
const { url, customerIds } = await startLocalServer({ ...options, ...limit });
process.once("disconnect", () => process.exit());
process.send?.({ url, customerIds });
