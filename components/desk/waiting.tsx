import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { QueuePage } from "@/lib/dto/queue";
import { caseAddress, deskAddress, queueAddress } from "@/lib/queue/address";
import type { QueueView } from "@/lib/queue/views";
import { CaseDeadline } from "./case-deadline";
import type { PermissionName } from "./permission-name";
import { firstView } from "./queue/first-view";
import { countWords } from "./queue/queue-tabs";

interface Waits {
  registry: string;
  professionCode: string;
  permissions: readonly PermissionName[];
  /** The first page of what asks for the reader, with the counts of all views. */
  queue: Pick<QueuePage, "rows" | "counts">;
}

/** Tells what waits in a registry: what is due, what is late, whose it is, what asks for the reader, and the way there. */
export async function Waiting({ registry, professionCode, permissions, queue: { rows, counts } }: Waits) {
  const t = await getTranslations("desk.waiting");
  const mine = firstView(permissions) === "myTurn";
  const [first] = rows;
  return (
    <section aria-labelledby="waiting" className="mb-8 grid gap-4">
      <h2 id="waiting" className="text-20">
        {t("title")}
      </h2>
      <ul className="grid grid-cols-2 gap-3 desk:grid-cols-4">
        <Figure registry={registry} view="dueToday" count={counts.dueToday} tone="text-ochre-700" />
        <Figure registry={registry} view="overdue" count={counts.overdue} tone="text-cinnabar-700" />
        <Figure registry={registry} view="assignedToMe" count={counts.assignedToMe} />
        <Figure registry={registry} view="unassigned" count={counts.unassigned} />
      </ul>
      {mine ? (
        <Sheet aria-labelledby="my-turn">
          <SheetHead id="my-turn" title={t("myTurn")} />
          <SheetBody className="grid justify-items-start gap-3">
            <p>
              <b className="mr-2 font-semibold text-30 text-ink-900">{countWords(counts.myTurn)}</b>
              {t("cases", { count: counts.myTurn })}
            </p>
            {first ? (
              <p className="flex flex-wrap items-center gap-x-3">
                <span className="text-ink-500">{t("nearest")}</span>
                <Link
                  href={caseAddress(registry, first.id, { view: "myTurn" }, first.place)}
                  className="inline-flex min-h-11 items-center"
                >
                  {first.name}
                </Link>
                {first.deadline ? <CaseDeadline due={{ ...first, professionCode }} /> : t("noDeadline")}
              </p>
            ) : (
              <p className="text-ink-500">{t("none")}</p>
            )}
            <ButtonLink
              href={queueAddress(registry, { view: "myTurn" })}
              variant={counts.myTurn > 0 ? "primary" : "secondary"}
            >
              {t(counts.myTurn > 0 ? "handle" : "look")}
            </ButtonLink>
          </SheetBody>
        </Sheet>
      ) : null}
      <p className="flex flex-wrap gap-3">
        {(
          [
            "toReview",
            "toDecide",
            ...(counts.toAnswer > 0 ? (["toAnswer"] as const) : []),
            "running",
            "closed",
          ] as const
        ).map((view) => (
          <ButtonLink key={view} href={queueAddress(registry, { view })}>
            {t(view, { count: countWords(counts[view]) })}
          </ButtonLink>
        ))}
        <ButtonLink href={`${deskAddress(registry)}/leaves`} variant="quiet">
          {t("leaves")}
        </ButtonLink>
      </p>
    </section>
  );
}

async function Figure({
  registry,
  view,
  count,
  tone,
}: {
  registry: string;
  view: QueueView;
  count: number;
  /** The colour of a count that presses. */
  tone?: string;
}) {
  const t = await getTranslations("desk.queue");
  return (
    <li>
      <Link
        href={queueAddress(registry, { view })}
        className="grid min-h-22 content-center rounded-3 border border-rule-strong bg-sheet px-4 py-3 text-ink-700 no-underline hover:border-azurite-700"
      >
        <b className={cn("font-semibold text-30 tabular-nums", count > 0 && tone ? tone : "text-ink-900")}>
          {countWords(count)}
        </b>
        <span>{t(`view.${view}`)}</span>
      </Link>
    </li>
  );
}
