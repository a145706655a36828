import { getTranslations } from "next-intl/server";
import { ExportControl } from "@/components/exports/export-control";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import type { RegisterPage, RegisterQuery } from "@/lib/dto/register";
import { deskAddress } from "@/lib/queue/address";
import { isNarrowed, registerAddress } from "./register-address";
import { RegisterFilters } from "./register-filters";
import { RegisterTable } from "./register-table";
import { WaitingActs } from "./waiting-acts";

/** A registry's register: what waits, the search, and the registrations page by page. */
export async function RegisterScreen({
  desk,
  query,
  page,
  narrow,
}: {
  /** The registry, with its profession in words. */
  desk: { registry: string; title: string; professionCode: string; permissions: readonly string[] };
  query: RegisterQuery;
  page: RegisterPage;
  narrow: (form: FormData) => Promise<void>;
}) {
  const { registry, title, professionCode } = desk;
  const [t, words] = await Promise.all([getTranslations("register.list"), getTranslations("desk")]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={t("lead")}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: deskAddress(registry), label: title },
          { label: t("title") },
        ]}
        actions={
          <ExportControl
            desk={desk}
            list="registrations"
            title={t("title")}
            address={registerAddress(registry, query)}
          />
        }
      />
      <WaitingActs waiting={page.waiting} registry={registry} />
      <RegisterFilters
        registry={registry}
        professionCode={professionCode}
        query={query}
        typed={page.typed}
        narrow={narrow}
      />
      {page.rows.length > 0 ? (
        <>
          <RegisterTable rows={page.rows} registry={registry} professionCode={professionCode} />
          <RegisterPager registry={registry} query={query} page={page} />
        </>
      ) : (
        <Sheet as="div">
          <Empty
            level={2}
            title={t(isNarrowed(query) ? "noMatch" : "empty")}
            action={<ButtonLink href={registerAddress(registry)}>{t("reset")}</ButtonLink>}
          >
            <p>{t(isNarrowed(query) ? "noMatchText" : "emptyText")}</p>
          </Empty>
        </Sheet>
      )}
    </Main>
  );
}

async function RegisterPager({
  registry,
  query: { after: _after, before: _before, ...narrowed },
  page: { rows, next, previous, order },
}: {
  registry: string;
  query: RegisterQuery;
  page: RegisterPage;
}) {
  const t = await getTranslations("register.list");
  return (
    <Pager
      label={t("pages")}
      total={t(`order.${order}`)}
      position={t("here", { count: rows.length })}
      previous={{
        href: previous ? registerAddress(registry, { ...narrowed, before: previous }) : undefined,
        label: t("previous"),
        noneLabel: t("noPrevious"),
      }}
      next={{
        href: next ? registerAddress(registry, { ...narrowed, after: next }) : undefined,
        label: t("next"),
        noneLabel: t("noNext"),
      }}
    />
  );
}
