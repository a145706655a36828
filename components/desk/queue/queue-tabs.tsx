import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { countBound, type QueuePage, type QueueQuery, type SavedView } from "@/lib/dto/queue";
import { queueAddress } from "@/lib/queue/address";
import { type QueueView, queueViews } from "@/lib/queue/views";

const tab =
  "inline-flex min-h-11 items-center gap-2 rounded-2 border border-rule-strong bg-sheet px-3 text-ink-700 no-underline hover:border-azurite-700 hover:text-azurite-700";
const chosen = "border-azurite-700 text-ink-900 inset-ring inset-ring-azurite-700";

/** Views that are shown while there is something in them. */
const seldom: readonly QueueView[] = ["toAccept", "toAnswer"];

/** Colours of counts that press. */
const tones: Partial<Record<QueueView, string>> = {
  overdue: "text-cinnabar-700",
  dueToday: "text-ochre-700",
};

/** The views of a queue: everybody's with their counts, then the reader's own. */
export async function QueueTabs({
  registry,
  query,
  page: { counts, sought },
  saved,
}: {
  registry: string;
  query: QueueQuery;
  page: Pick<QueuePage, "counts" | "sought">;
  saved: readonly SavedView[];
}) {
  const t = await getTranslations("desk.queue");
  const current = sought ? undefined : (saved.find(({ id }) => id === query.saved)?.id ?? query.view);
  const views = queueViews.filter((view) => !seldom.includes(view) || counts[view] > 0 || current === view);
  return (
    <nav aria-label={t("views")} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {views.map((view) => (
          <li key={view}>
            <Link
              href={queueAddress(registry, { view, size: query.size })}
              aria-current={view === current ? "page" : undefined}
              className={cn(tab, view === current && chosen)}
            >
              {t(`view.${view}`)}
              <b className={cn("text-18 tabular-nums", (counts[view] > 0 && tones[view]) || "text-ink-900")}>
                {countWords(counts[view])}
              </b>
            </Link>
          </li>
        ))}
        {saved.map(({ id, name, filter }) => (
          <li key={id}>
            <Link
              href={queueAddress(registry, { ...filter, saved: id, size: query.size })}
              aria-current={id === current ? "page" : undefined}
              className={cn(tab, "border-dashed", id === current && chosen)}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Writes a count that was not counted beyond its bound. */
export function countWords(count: number): string {
  return count > countBound ? `${countBound}+` : String(count);
}
