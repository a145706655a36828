import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskHeader } from "@/components/desk/desk-header";
import { ContactsForm } from "@/components/desk/settings/contacts-form";
import { SettingsHistory } from "@/components/desk/settings/history";
import { SettingsDesk } from "@/components/desk/settings/settings-desk";
import { Main } from "@/components/layout/container";
import { Matters } from "@/components/platform/matters";
import { ClientArea } from "@/components/session/client-area";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import { professionOf } from "@/lib/professions";
import { boundsOf } from "@/lib/professions/registry-settings";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.settings"))("title") };
}

export default async function SettingsPage({ params }: Params) {
  const { registry } = await params;
  await requireOfficer(`/desk/${registry}/settings`);
  const call = await api();
  const [desk, settings] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.settings.read({ registry })),
  ]);
  const [t, words] = await Promise.all([
    getTranslations("administration.settings"),
    getTranslations("platform.registry"),
  ]);
  return (
    <Main work>
      <DeskHeader desk={desk} title={t("title")} lead={t("lead")} />
      <ClientArea areas={["administration", "platform", "reasons"]}>
        <div className="grid gap-6">
          <SettingsDesk
            registry={registry}
            settings={settings}
            bounds={boundsOf(professionOf(desk.professionCode))}
            today={settings.today}
          />
          <div className="grid items-start gap-6 desk:grid-cols-2">
            <Sheet aria-labelledby="matters">
              <SheetHead id="matters" title={words("matters")} />
              <p className="border-rule border-b px-4 py-3 text-ink-500 phone:px-6">{words("mattersLead")}</p>
              <Matters
                asRegistry
                code={registry}
                professionCode={desk.professionCode}
                opened={settings.openedMatters}
              />
            </Sheet>
            <ContactsForm registry={registry} contacts={settings.contacts} />
          </div>
          <SettingsHistory versions={settings.versions} />
        </div>
      </ClientArea>
    </Main>
  );
}
