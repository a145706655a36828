import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";

/** Says why an employer may not find an application that it was led to: most often it was changed or withdrawn meanwhile. */
export default async function NoSuchApplication() {
  const t = await getTranslations("employer.gone");
  return (
    <Main work>
      <PageHeader kind="work" title={t("title")} />
      <Sheet as="div">
        <Empty level={2} title={t("what")} action={<ButtonLink href="/employer">{t("toList")}</ButtonLink>}>
          <p>{t("text")}</p>
        </Empty>
      </Sheet>
    </Main>
  );
}
