import { UserRound } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Abilities } from "@/components/desk/abilities";
import { Waiting } from "@/components/desk/waiting";
import { WaitingCorrections } from "@/components/desk/waiting-corrections";
import { Main } from "@/components/layout/container";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk"))("title") };
}

export default async function RegistryDeskPage({ params }: Params) {
  const { registry } = await params;
  await requireOfficer(`/desk/${registry}`);
  const call = await api();
  const [desk, queue] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.queue.list({ registry, view: "myTurn" })),
  ]);
  const corrections = desk.permissions.includes("correction.read")
    ? await call.correction.count({ registry })
    : null;
  const [t, locale] = await Promise.all([getTranslations("desk"), getLocale()]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={inLocale(professionName(desk.professionCode), locale)}
        lead={inLocale(desk.authority, locale)}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[
          { href: "/desk", label: t("desk") },
          { label: inLocale(professionName(desk.professionCode), locale) },
        ]}
      />
      <Waiting {...desk} queue={queue} />
      {corrections ? <WaitingCorrections registry={desk.registry} count={corrections} /> : null}
      <section aria-labelledby="roles" className="mb-6 grid gap-2">
        <h2 id="roles" className="text-20">
          {t("yourRoles")}
        </h2>
        <p className="flex flex-wrap gap-2">
          {desk.roles.map((role) => (
            <Tag key={role} kind="done" icon={UserRound}>
              {t(`role.${role}`)}
            </Tag>
          ))}
        </p>
      </section>
      <Abilities registry={desk.registry} permissions={desk.permissions} />
    </Main>
  );
}
