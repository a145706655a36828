import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskHeader } from "@/components/desk/desk-header";
import { DictionaryForm } from "@/components/desk/dictionaries/dictionary-form";
import { KindLinks } from "@/components/desk/dictionaries/kind-links";
import { TrainingBodies } from "@/components/desk/dictionaries/training-bodies";
import { VersionList } from "@/components/desk/dictionaries/version-list";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { readParams } from "@/lib/address-params";
import { wordingKinds } from "@/lib/professions/wordings-schema";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import type { DeskPageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dictionary"))("title") };
}

export default async function DictionariesPage({ params, searchParams }: DeskPageProps) {
  const { registry } = await params;
  const kind = readParams(await searchParams).oneOf("kind", wordingKinds) ?? wordingKinds[0];
  await requireOfficer(`/desk/${registry}/dictionaries?kind=${kind}`);
  const call = await api();
  const [desk, view] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.dictionaries.read({ registry, kind })),
  ]);
  const t = await getTranslations("dictionary");
  return (
    <Main work>
      <DeskHeader desk={desk} title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <KindLinks registry={registry} shown={kind} />
        <ClientArea areas={["dictionary", "reasons"]}>
          <DictionaryForm key={`${kind}.${view.version}`} registry={registry} view={view} />
        </ClientArea>
        <div className="grid items-start gap-6 desk:grid-cols-2">
          <VersionList
            none={t("noHistory")}
            versions={view.versions.map(({ entries, ...version }) => ({
              ...version,
              text: (
                <details>
                  <summary className="min-h-11 cursor-pointer content-center text-ink-900">
                    {t("counted", { count: entries.length })}
                  </summary>
                  <ol lang="zh-CN" className="grid list-decimal gap-1 pl-6 text-14">
                    {entries.map(({ code, text }) => (
                      <li key={code} className="break-words">
                        {code} {text}
                      </li>
                    ))}
                  </ol>
                </details>
              ),
            }))}
          />
          <TrainingBodies registry={registry} bodies={view.trainingBodies} />
        </div>
      </div>
    </Main>
  );
}
