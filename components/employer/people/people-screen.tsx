import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ExportRefusal } from "@/components/exports/export-refusal";
import { Main } from "@/components/layout/container";
import { Button, ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import type { PeoplePage, PeopleQuery } from "@/lib/dto/people";
import type { EmployerProfession } from "../place-groups";
import { asAnswered, isNarrowed, peopleAddress, peopleParams } from "./people-address";
import { PeopleFilters } from "./people-filters";
import { PeopleTable } from "./people-table";

/** 人员一览: filters, the list, its pages and its export, and how much waits for the employer's signature. */
export async function PeopleScreen({
  query: wanted,
  page,
  professions,
  inbox,
  narrow,
}: {
  query: PeopleQuery;
  page: PeoplePage;
  professions: EmployerProfession[];
  /** Where what waits is confirmed. */
  inbox: string | undefined;
  narrow: (form: FormData) => Promise<void>;
}) {
  const t = await getTranslations("employer.people");
  const query = asAnswered(wanted, page);
  const exported = peopleParams({ ...query, page: 1 });
  const asXlsx = new URLSearchParams([...exported, ["format", "xlsx"]]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={<p>{t("lead")}</p>}
        actions={
          page.total > 0 ? (
            <>
              <a href={`/api/employer/people?${exported}`} className={buttonStyle()}>
                <Download aria-hidden="true" />
                {t("export")}
              </a>
              <a href={`/api/employer/people?${asXlsx}`} className={buttonStyle()}>
                <Download aria-hidden="true" />
                {t("exportXlsx")}
              </a>
            </>
          ) : (
            <Button unavailableReason={t("nothingToExport")}>{t("export")}</Button>
          )
        }
      />
      {page.waiting > 0 && inbox ? (
        <Note
          kind="wait"
          className="mb-4"
          title={t("waiting", { count: page.waiting })}
          action={<ButtonLink href={inbox}>{t("toInbox")}</ButtonLink>}
        />
      ) : null}
      <ExportRefusal />
      <PeopleFilters query={query} name={page.name} professions={professions} narrow={narrow} />
      {page.rows.length > 0 ? (
        <>
          <PeopleTable rows={page.rows} />
          <Turn query={query} page={page} />
        </>
      ) : (
        <Sheet as="div">
          <Nothing narrowed={isNarrowed(query)} />
        </Sheet>
      )}
    </Main>
  );
}

async function Turn({ query, page: { total, page, pageSize } }: { query: PeopleQuery; page: PeoplePage }) {
  const [t, list] = await Promise.all([getTranslations("employer.people"), getTranslations("employer.list")]);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const to = (at: number) => (at >= 1 && at <= pages ? peopleAddress({ ...query, page: at }) : undefined);
  return (
    <Pager
      label={list("pages")}
      total={t("total", { count: total })}
      position={list("position", { page, pages })}
      previous={{ href: to(page - 1), label: list("previous"), noneLabel: list("noPrevious") }}
      next={{ href: to(page + 1), label: list("next"), noneLabel: list("noNext") }}
    />
  );
}

async function Nothing({ narrowed }: { narrowed: boolean }) {
  const [t, list] = await Promise.all([getTranslations("employer.people"), getTranslations("employer.list")]);
  if (narrowed)
    return (
      <Empty
        level={2}
        title={t("noMatch")}
        action={<ButtonLink href={peopleAddress()}>{list("reset")}</ButtonLink>}
      >
        <p>{t("noMatchText")}</p>
      </Empty>
    );
  return (
    <Empty level={2} title={t("empty")}>
      <p>{t("emptyText")}</p>
    </Empty>
  );
}
