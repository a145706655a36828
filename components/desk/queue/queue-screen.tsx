import { ArrowRight, Search } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { Button, ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Field, Input } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { TabLinks } from "@/components/ui/tabs";
import { type QueuePage, type QueueQuery, queueViews } from "@/lib/dto/desk";
import { isMyTurn } from "../my-turn";
import type { PermissionName } from "../permission-name";
import { caseAddress, deskAddress, queueAddress } from "./queue-address";
import { QueueKeys } from "./queue-keys";
import { QueueTable } from "./queue-table";

interface Desk {
  registry: string;
  /** The registry's profession, in words. */
  title: string;
  professionCode: string;
  permissions: readonly PermissionName[];
}

/** A registry's queue: its views with counts, a search, the list by deadline, and what to do where it is empty. */
export async function QueueScreen({ desk, query, page }: { desk: Desk; query: QueueQuery; page: QueuePage }) {
  const [t, words] = await Promise.all([getTranslations("desk.queue"), getTranslations("desk")]);
  const { registry } = desk;
  const first = page.rows.find((row) => isMyTurn(row, desk.permissions));
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
          first ? (
            <ButtonLink prefetch={false} variant="primary" href={caseAddress(registry, first.id, query)}>
              {t("inOrder")}
              <ArrowRight aria-hidden="true" />
            </ButtonLink>
          ) : null
        }
      />
      <Views registry={registry} query={query} counts={page.counts} />
      <SearchLine registry={registry} query={query} />
      {page.rows.length > 0 ? (
        <>
          <QueueTable rows={page.rows} place={{ ...desk, query }} />
          <QueuePager registry={registry} query={query} page={page} />
        </>
      ) : (
        <Sheet as="div">
          <Nothing registry={registry} query={query} />
        </Sheet>
      )}
    </Main>
  );
}

async function Views({
  registry,
  query,
  counts,
}: {
  registry: string;
  query: QueueQuery;
  counts: QueuePage["counts"];
}) {
  const t = await getTranslations("desk.queue");
  return (
    <div className="mb-4">
      <TabLinks
        label={t("views")}
        items={queueViews.map((view) => ({
          href: queueAddress(registry, { view, search: query.search }),
          label: t("viewCount", { view: t(`view.${view}`), count: counts[view] }),
          current: view === query.view,
        }))}
      />
    </div>
  );
}

/** Asks by address; works without scripts. */
async function SearchLine({ registry, query: { view, search } }: { registry: string; query: QueueQuery }) {
  const t = await getTranslations("desk.queue");
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 print:hidden">
      <search aria-label={t("filters")} className="max-phone:w-full">
        <form
          key={`${view} ${search}`}
          method="get"
          action={queueAddress(registry)}
          className="flex flex-wrap items-end gap-3"
        >
          <input type="hidden" name="view" value={view} />
          <Field label={t("search")} className="w-80 max-w-full max-phone:w-full [&_label]:text-14">
            <Input
              name="search"
              type="search"
              defaultValue={search}
              placeholder={t("searchHint")}
              maxLength={60}
              autoComplete="off"
              data-queue-search=""
            />
          </Field>
          <Button type="submit" className="min-h-12">
            <Search />
            {t("find")}
          </Button>
          {search ? (
            <ButtonLink href={queueAddress(registry, { view })} variant="quiet">
              {t("reset")}
            </ButtonLink>
          ) : null}
        </form>
      </search>
      <QueueKeys />
    </div>
  );
}

async function QueuePager({
  registry,
  query,
  page: { total, page, pageSize },
}: {
  registry: string;
  query: QueueQuery;
  page: QueuePage;
}) {
  const t = await getTranslations("desk.queue");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const to = (at: number) =>
    at >= 1 && at <= pages ? queueAddress(registry, { ...query, page: at }) : undefined;
  return (
    <Pager
      label={t("pages")}
      total={t(query.view === "closed" ? "totalClosed" : "total", { count: total })}
      position={t("position", { page, pages })}
      previous={{ href: to(page - 1), label: t("previous"), noneLabel: t("noPrevious") }}
      next={{ href: to(page + 1), label: t("next"), noneLabel: t("noNext") }}
    />
  );
}

async function Nothing({ registry, query: { view, search } }: { registry: string; query: QueueQuery }) {
  const t = await getTranslations("desk.queue");
  if (search)
    return (
      <Empty
        level={2}
        title={t("noMatch", { search })}
        action={<ButtonLink href={queueAddress(registry, { view })}>{t("reset")}</ButtonLink>}
      >
        <p>{t("noMatchText")}</p>
      </Empty>
    );
  return (
    <Empty level={2} title={t(`empty.${view}`)}>
      <p>{t(`emptyText.${view}`)}</p>
    </Empty>
  );
}
