import { deskAddress } from "@/lib/queue/address";
import { type AskedPeriod, periodParams } from "@/lib/statistics/period";

/** Writes the address of a registry's statistics over a time. */
export function statisticsAddress(
  registry: string,
  asked: Pick<AskedPeriod, "span" | "from" | "to">,
): string {
  return `${deskAddress(registry)}/statistics?${periodParams(asked)}`;
}
