import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { TabLinks } from "@/components/ui/tabs";
import { correctionViews } from "@/lib/domain/corrections";
import type { CorrectionPage, CorrectionQuery } from "@/lib/dto/correction";
import { deskAddress } from "@/lib/queue/address";
import type { PermissionName } from "../permission-name";
import { correctionsAddress } from "./correction-address";
import { CorrectionTable } from "./correction-table";
import { Notices } from "./notices";

interface Desk {
  registry: string;
  /** The registry's profession, in words. */
  title: string;
  permissions: readonly PermissionName[];
}

/** A registry's corrections of names and documents, and the certificates that other registries' corrections ask it to re-issue. */
export async function CorrectionsScreen({
  desk,
  query: { view },
  page,
}: {
  desk: Desk;
  query: CorrectionQuery;
  page: CorrectionPage;
}) {
  const [t, words] = await Promise.all([getTranslations("correction"), getTranslations("desk")]);
  const { registry, permissions } = desk;
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={t("lead")}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: deskAddress(registry), label: desk.title },
          { label: t("title") },
        ]}
        actions={
          permissions.includes("correction.enter") ? (
            <ButtonLink variant="primary" href={`${correctionsAddress(registry)}/new`}>
              <Plus aria-hidden="true" />
              {t("new")}
            </ButtonLink>
          ) : null
        }
      />
      {page.notices.length > 0 ? (
        <ClientArea areas={["correction", "reasons"]}>
          <Notices
            notices={page.notices}
            registry={registry}
            mayFollow={permissions.includes("correction.approve")}
          />
        </ClientArea>
      ) : null}
      <div className="mb-4">
        <TabLinks
          label={t("views")}
          items={correctionViews.map((one) => ({
            href: correctionsAddress(registry, { view: one }),
            label: t("viewCount", { view: t(`view.${one}`), count: page.counts[one] }),
            current: one === view,
          }))}
        />
      </div>
      {page.rows.length > 0 ? (
        <>
          <CorrectionTable rows={page.rows} caption={t(`view.${view}`)} place={desk} />
          <Pages registry={registry} view={view} page={page} />
        </>
      ) : (
        <Sheet as="div">
          <Empty level={2} title={t(`empty.${view}`)}>
            <p>{t(`emptyText.${view}`)}</p>
          </Empty>
        </Sheet>
      )}
    </Main>
  );
}

async function Pages({
  registry,
  view,
  page: { total, page, pageSize },
}: {
  registry: string;
  view: CorrectionQuery["view"];
  page: CorrectionPage;
}) {
  const t = await getTranslations("correction");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const to = (at: number) =>
    at >= 1 && at <= pages ? correctionsAddress(registry, { view, page: at }) : undefined;
  return (
    <Pager
      label={t("pages")}
      total={t("total", { count: total })}
      position={t("position", { page, pages })}
      previous={{ href: to(page - 1), label: t("previous"), noneLabel: t("noPrevious") }}
      next={{ href: to(page + 1), label: t("next"), noneLabel: t("noNext") }}
    />
  );
}
