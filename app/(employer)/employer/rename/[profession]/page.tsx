import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { renameAddress } from "@/components/employer/place-groups";
import { RenameDesk } from "@/components/employer/rename/rename-desk";
import { Main } from "@/components/layout/container";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { isProfession } from "@/lib/professions/codes";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";

type Props = { params: Promise<{ profession: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.rename"))("title") };
}

export default async function RenamePage({ params }: Props) {
  const { profession } = await params;
  await requireOperator(renameAddress(profession));
  if (!isProfession(profession)) notFound();
  const [t, locale, overview] = await Promise.all([
    getTranslations("employer.rename"),
    getLocale(),
    api().then((call) => call.rename.view({ profession })),
  ]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={<p>{inLocale(professionOf(profession).names.menu.rename, locale)}</p>}
      />
      <RenameDesk profession={profession} drawn={overview} />
    </Main>
  );
}
