import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { QueuePage } from "@/lib/dto/desk";
import { CaseDeadline } from "./case-deadline";
import type { PermissionName } from "./permission-name";
import { queueAddress } from "./queue/queue-address";

type View = "toReview" | "toDecide";
type Queues = Record<View, Pick<QueuePage, "rows" | "counts">>;

const permissionOf = { toReview: "case.review", toDecide: "case.decide" } as const;

/** Tells what waits in a registry: how much is to be reviewed and decided, how near the first deadline is, and the way there. */
export async function Waiting({
  registry,
  professionCode,
  permissions,
  queues,
}: {
  registry: string;
  professionCode: string;
  permissions: readonly PermissionName[];
  /** The first page of each of the two queues. */
  queues: Queues;
}) {
  const t = await getTranslations("desk.waiting");
  const { running, closed } = queues.toReview.counts;
  return (
    <section aria-labelledby="waiting" className="mb-8 grid gap-4">
      <h2 id="waiting" className="text-20">
        {t("title")}
      </h2>
      <div className="grid gap-6 desk:grid-cols-2">
        {(["toReview", "toDecide"] as const).map((view) => (
          <Tile
            key={view}
            view={view}
            href={queueAddress(registry, { view })}
            professionCode={professionCode}
            mine={permissions.includes(permissionOf[view])}
            queue={queues[view]}
          />
        ))}
      </div>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={queueAddress(registry, { view: "running" })}>
          {t("running", { count: running })}
        </ButtonLink>
        <ButtonLink href={queueAddress(registry, { view: "closed" })}>
          {t("closed", { count: closed })}
        </ButtonLink>
      </p>
    </section>
  );
}

async function Tile({
  view,
  href,
  professionCode,
  mine,
  queue: { rows, counts },
}: {
  view: View;
  href: string;
  professionCode: string;
  /** The reader's roles let him do it. */
  mine: boolean;
  queue: Queues[View];
}) {
  const t = await getTranslations("desk.waiting");
  const [first] = rows;
  return (
    <Sheet aria-labelledby={view}>
      <SheetHead id={view} title={t(view)} />
      <SheetBody className="grid justify-items-start gap-3">
        <p>
          <b className="mr-2 font-semibold text-30 text-ink-900">{counts[view]}</b>
          {t("cases", { count: counts[view] })}
        </p>
        {first?.deadline ? (
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="text-ink-500">{t("nearest")}</span>
            <CaseDeadline due={{ ...first, professionCode }} />
          </p>
        ) : (
          <p className="text-ink-500">{t(counts[view] === 0 ? "none" : "noDeadline")}</p>
        )}
        <ButtonLink
          href={href}
          variant={mine && counts[view] > 0 ? "primary" : "secondary"}
          aria-label={t(mine ? `${view}Handle` : `${view}Look`)}
        >
          {t(mine ? "handle" : "look")}
        </ButtonLink>
        {mine ? null : <p className="text-14 text-ink-500">{t(`${view}NotYours`)}</p>}
      </SheetBody>
    </Sheet>
  );
}
