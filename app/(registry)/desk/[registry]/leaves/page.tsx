import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LeavesScreen } from "@/components/desk/leaves/leaves-screen";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { deskAddress } from "@/lib/queue/address";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.leave"))("title") };
}

export default async function LeavesPage({ params }: Params) {
  const { registry } = await params;
  const { accountId } = await requireOfficer(`${deskAddress(registry)}/leaves`);
  const call = await api();
  const [desk, locale] = await Promise.all([orNotFound(call.officer.desk({ registry })), getLocale()]);
  const [leaves, colleagues] = await Promise.all([
    call.caseload.leaves({ registry }),
    call.caseload.colleagues({ registry }),
  ]);
  return (
    <LeavesScreen
      registry={registry}
      title={inLocale(professionName(desk.professionCode), locale)}
      leaves={leaves}
      colleagues={colleagues}
      me={accountId}
      mayAll={desk.permissions.includes("case.assign")}
    />
  );
}
