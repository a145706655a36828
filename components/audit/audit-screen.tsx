import { getTranslations } from "next-intl/server";
import { ClientArea } from "@/components/session/client-area";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import type { AuditPage } from "@/lib/dto/audit";
import { type AuditQuery, auditAddress } from "./audit-address";
import { AuditFilters } from "./audit-filters";
import { AuditTable } from "./audit-table";
import { CheckChain } from "./check-chain";

/** Shows a page of a log: what narrows it, its entries, the way to older ones, and whether the chain holds. */
export async function AuditScreen({
  base,
  registry,
  query,
  page,
}: {
  base: string;
  /** Whose log; null for the platform's. */
  registry: string | null;
  query: AuditQuery;
  page: AuditPage;
}) {
  const t = await getTranslations("administration.audit");
  const { from, to } = query.filter;
  return (
    <div className="grid gap-4">
      <ClientArea areas={["administration", "reasons"]}>
        <CheckChain registry={registry} from={from} to={to} />
        <AuditFilters base={base} filter={query.filter} />
      </ClientArea>
      {page.lines.length > 0 ? (
        <AuditTable base={base} lines={page.lines} />
      ) : (
        <Sheet>
          <Empty level={2} title={t("none")}>
            {t("noneText")}
          </Empty>
        </Sheet>
      )}
      <nav aria-label={t("pages")} className="flex flex-wrap justify-end gap-3 print:hidden">
        {query.after ? (
          <ButtonLink href={auditAddress(base, { filter: query.filter })}>{t("newest")}</ButtonLink>
        ) : null}
        {page.next ? (
          <ButtonLink href={auditAddress(base, { filter: query.filter, after: page.next })}>
            {t("older")}
          </ButtonLink>
        ) : null}
      </nav>
    </div>
  );
}
