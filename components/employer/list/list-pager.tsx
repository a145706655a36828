import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/ui/pager";
import type { InboxPage } from "@/lib/dto/employer";
import { type ListName, type ListQuery, listAddress } from "./list-address";

/** Says how many there are and turns the pages. */
export async function ListPager({
  list,
  profession,
  query,
  page: { total, page, pageSize },
}: {
  list: ListName;
  profession: string;
  query: ListQuery;
  page: InboxPage;
}) {
  const t = await getTranslations("employer.list");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const to = (at: number) =>
    at >= 1 && at <= pages ? listAddress(list, profession, { ...query, page: at }) : undefined;
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
