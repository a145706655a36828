import { ArrowRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ExportControl } from "@/components/exports/export-control";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import type { Colleague } from "@/lib/dto/caseload";
import type { QueuePage, QueueQuery, SavedView } from "@/lib/dto/queue";
import { caseAddress, deskAddress, queueAddress } from "@/lib/queue/address";
import { AssignBar } from "../caseload/assign-bar";
import { isMyTurn } from "../my-turn";
import type { PermissionName } from "../permission-name";
import { QueueFilters } from "./queue-filters";
import { QueueKeys } from "./queue-keys";
import { QueueTable } from "./queue-table";
import { QueueTabs } from "./queue-tabs";

interface Desk {
  registry: string;
  /** The registry's profession, in words. */
  title: string;
  professionCode: string;
  permissions: readonly PermissionName[];
}

interface Shown {
  desk: Desk;
  query: QueueQuery;
  page: QueuePage;
  saved: readonly SavedView[];
  colleagues: readonly Colleague[];
  /** The reader's own id. */
  me: string;
  /** Leads to the queue as its form narrows it. */
  narrow: (form: FormData) => Promise<void>;
}

/** A registry's queue: its views with counts, search and filters, the list, and what to do where it is empty. */
export async function QueueScreen({ desk, query, page, saved, colleagues, me, narrow }: Shown) {
  const [t, words] = await Promise.all([getTranslations("desk.queue"), getTranslations("desk")]);
  const { registry, permissions } = desk;
  const first = page.rows.find((row) => isMyTurn(row, permissions) && (!row.claim || row.claim.mine));
  const savedName = saved.find(({ id }) => id === query.saved)?.name;
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: deskAddress(registry), label: desk.title },
          { label: t("title") },
        ]}
        actions={
          <>
            <ExportControl
              desk={desk}
              list="queue"
              title={t("title")}
              address={queueAddress(registry, query)}
            />
            <QueueKeys />
            {first ? (
              <ButtonLink variant="primary" href={caseAddress(registry, first.id, query, first.place)}>
                {t("inOrder")}
                <ArrowRight aria-hidden="true" />
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <QueueTabs registry={registry} query={query} page={page} saved={saved} />
      <QueueFilters
        desk={desk}
        query={query}
        page={page}
        colleagues={colleagues}
        narrow={narrow}
        savedName={savedName}
      />
      {page.rows.length > 0 ? (
        <>
          <AssignBar
            registry={registry}
            colleagues={colleagues}
            me={me}
            mayAll={permissions.includes("case.assign")}
          />
          <QueueTable rows={page.rows} place={{ ...desk, query }} order={page.order} />
          <QueuePager registry={registry} query={query} page={page} />
        </>
      ) : (
        <Sheet as="div">
          <Nothing registry={registry} query={query} page={page} />
        </Sheet>
      )}
    </Main>
  );
}

async function QueuePager({
  registry,
  query,
  page: { rows, order, next, previous },
}: {
  registry: string;
  query: QueueQuery;
  page: QueuePage;
}) {
  const t = await getTranslations("desk.queue");
  const turned = { ...query, after: undefined, before: undefined };
  return (
    <Pager
      label={t("pages")}
      total={t(`ordered.${order}`)}
      position={t("onPage", { count: rows.length })}
      previous={{
        href: previous ? queueAddress(registry, { ...turned, before: previous }) : undefined,
        label: t("previous"),
        noneLabel: t("noPrevious"),
      }}
      next={{
        href: next ? queueAddress(registry, { ...turned, after: next }) : undefined,
        label: t("next"),
        noneLabel: t("noNext"),
      }}
    />
  );
}

async function Nothing({
  registry,
  query,
  page: { sought, previous },
}: {
  registry: string;
  query: QueueQuery;
  page: QueuePage;
}) {
  const t = await getTranslations("desk.queue");
  const { view, states, matter, specialty, employer, due, assignee } = query;
  const narrowed = [states, matter, specialty, employer, due, assignee].some((one) => one !== undefined);
  const reset = <ButtonLink href={queueAddress(registry, { view })}>{t("reset")}</ButtonLink>;
  if (sought)
    return (
      <Empty level={2} title={t("noMatch", { search: sought.typed })} action={reset}>
        <p>{t(`noMatchText.${sought.kind}`)}</p>
      </Empty>
    );
  if (previous || query.after)
    return (
      <Empty
        level={2}
        title={t("movedOn")}
        action={
          <ButtonLink href={queueAddress(registry, { ...query, after: undefined })}>{t("first")}</ButtonLink>
        }
      >
        <p>{t("movedOnText")}</p>
      </Empty>
    );
  if (narrowed)
    return (
      <Empty level={2} title={t("noneSo")} action={reset}>
        <p>{t("noneSoText")}</p>
      </Empty>
    );
  return (
    <Empty
      level={2}
      title={t(`empty.${view}`)}
      action={
        view === "running" ? undefined : (
          <ButtonLink href={queueAddress(registry, { view: "running" })}>{t("seeRunning")}</ButtonLink>
        )
      }
    >
      <p>{t(`emptyText.${view}`)}</p>
    </Empty>
  );
}
