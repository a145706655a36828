import { ScanLine } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { WordsArea } from "@/components/session/words-area";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Search } from "@/components/verify/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("verify"))("title") };
}

export default async function VerifyPage() {
  const t = await getTranslations("verify");
  return (
    <Main>
      <div className="mx-auto max-w-[52rem]">
        <WordsArea areas={["verify", "reasons"]}>
          <Search
            header={
              <PageHeader
                title={t("title")}
                breadcrumbsLabel={t("trail")}
                breadcrumbs={[{ label: t("home"), href: "/" }, { label: t("menu") }]}
                lead={<p>{t("lead")}</p>}
              />
            }
          >
            <Note icon={ScanLine} title={t("scan.title")}>
              <p>{t("scan.text")}</p>
              <p>{t("scan.difference")}</p>
            </Note>
          </Search>
        </WordsArea>
      </div>
    </Main>
  );
}
