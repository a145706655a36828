import { ArrowLeft, ArrowRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style";
import { Link } from "@/components/ui/link";
import type { Neighbours, QueueRow } from "@/lib/dto/queue";
import { caseAddress, type QueueAsked } from "@/lib/queue/address";
import { CaseKeys } from "./case-keys";

/** Leads to the cases before and after this one in the list it was opened from. Opening is logged: nothing is fetched ahead. */
export async function Beside({
  registry,
  from,
  beside: { previous, next },
}: {
  registry: string;
  from: QueueAsked;
  beside: Neighbours;
}) {
  const t = await getTranslations("desk.queue");
  const to = (row: QueueRow) => caseAddress(registry, row.id, from, row.place);
  return (
    <div className="-mt-2 mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden">
      <CaseKeys />
      <nav aria-label={t("beside")} className="flex flex-wrap gap-2">
        {previous ? (
          <Link rel="prev" href={to(previous)} className={buttonStyle({ variant: "quiet" })}>
            <ArrowLeft aria-hidden="true" />
            {t("previousCase", { name: previous.name })}
          </Link>
        ) : null}
        {next ? (
          <Link rel="next" href={to(next)} className={buttonStyle({ variant: "quiet" })}>
            {t("nextCase", { name: next.name })}
            <ArrowRight aria-hidden="true" />
          </Link>
        ) : null}
      </nav>
    </div>
  );
}
