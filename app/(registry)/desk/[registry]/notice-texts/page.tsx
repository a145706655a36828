import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskHeader } from "@/components/desk/desk-header";
import { NoticeTextsForm } from "@/components/desk/dictionaries/notice-texts-form";
import { VersionList } from "@/components/desk/dictionaries/version-list";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dictionary.notices"))("title") };
}

export default async function NoticeTextsPage({ params }: Params) {
  const { registry } = await params;
  await requireOfficer(`/desk/${registry}/notice-texts`);
  const call = await api();
  const [desk, view] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.dictionaries.readNotices({ registry })),
  ]);
  const [t, words] = await Promise.all([
    getTranslations("dictionary.notices"),
    getTranslations("dictionary"),
  ]);
  const nameOf = (part: string) =>
    part.startsWith("notes.")
      ? t("noteOf", { document: words(`documents.${part.slice("notes.".length)}` as "documents.lock") })
      : t(`part.${part}` as "part.court");
  return (
    <Main work>
      <DeskHeader desk={desk} title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <ClientArea areas={["dictionary", "reasons"]}>
          <NoticeTextsForm key={view.version} registry={registry} view={view} />
        </ClientArea>
        <VersionList
          none={t("none")}
          versions={view.versions.map(({ changed, ...version }) => ({
            ...version,
            text: (
              <p className="text-ink-900">
                {t("changedParts", { parts: changed.map(nameOf).join(t("comma")) })}
              </p>
            ),
          }))}
        />
      </div>
    </Main>
  );
}
