import { Download, Info } from "lucide-react";
import { getNow, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { TabLinks } from "@/components/ui/tabs";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { InboxPage, InboxQuery } from "@/lib/dto/employer";
import { PickBar } from "../batch/pick-bar";
import type { EmployerProfession } from "../place-groups";
import { asAnswered, isNarrowed, type ListName, type ListQuery, listAddress } from "./list-address";
import { ListFilters } from "./list-filters";
import { ListPager } from "./list-pager";
import { ListTable } from "./list-table";
import { ListWatch } from "./list-watch";

/** 待企业确认 and 企业已确认查询: filters, the list, its pages, and what to do where it is empty. */
export async function ListScreen({
  list,
  profession,
  professions,
  query: wanted,
  asked,
  page,
  narrow,
}: {
  list: ListName;
  profession: string;
  professions: EmployerProfession[];
  query: ListQuery;
  /** The question that `page` answers. */
  asked: InboxQuery;
  page: InboxPage;
  /** Leads to the list as its form narrows it. */
  narrow: (form: FormData) => Promise<void>;
}) {
  const [t, now] = await Promise.all([getTranslations("employer.list"), getNow()]);
  const query = asAnswered(wanted, page);
  const back = listAddress(list, profession, { ...query, page: page.page });
  return (
    <Main work>
      {professions.length > 1 ? (
        <div className="mb-4 desk:hidden large:max-work:block">
          <TabLinks
            label={t("professions")}
            items={professions.map(({ code, name }) => ({
              href: listAddress(list, code),
              label: name,
              current: code === profession,
            }))}
          />
        </div>
      ) : null}
      <PageHeader
        kind="work"
        title={t(list)}
        lead={<p>{t(`${list}Lead`)}</p>}
        actions={
          <a href="/api/manual" className={buttonStyle({ variant: "quiet" })}>
            <Download aria-hidden="true" />
            {t("manual")}
          </a>
        }
      />
      {list === "inbox" ? (
        <p className="mb-4 flex items-start gap-2 text-ink-700">
          <Info aria-hidden="true" className="mt-[.27em] text-ink-500" />
          {t("note")}
        </p>
      ) : null}
      <ListFilters list={list} profession={profession} query={query} typed={page} narrow={narrow} />
      <ListWatch key={back} query={asked} known={page} at={now} />
      {page.rows.length > 0 ? (
        <>
          {page.rows.some(({ state }) => list === "inbox" && state === "applicantSigned") ? (
            <PickBar back={back} />
          ) : null}
          <ListTable list={list} rows={page.rows} back={back} today={plainDateIn(now)} />
          <ListPager list={list} profession={profession} query={query} page={page} />
        </>
      ) : (
        <Sheet as="div">
          <Nothing list={list} profession={profession} narrowed={isNarrowed(query)} />
        </Sheet>
      )}
    </Main>
  );
}

async function Nothing({
  list,
  profession,
  narrowed,
}: {
  list: ListName;
  profession: string;
  narrowed: boolean;
}): Promise<ReactNode> {
  const t = await getTranslations("employer.list");
  if (narrowed)
    return (
      <Empty
        level={2}
        title={t("noMatch")}
        action={<ButtonLink href={listAddress(list, profession)}>{t("reset")}</ButtonLink>}
      >
        <p>{t("noMatchText")}</p>
      </Empty>
    );
  return (
    <Empty level={2} title={t(`${list}Empty`)}>
      <p>{t(`${list}EmptyText`)}</p>
    </Empty>
  );
}
