import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { correctionAddress } from "@/components/desk/corrections/correction-address";
import { CorrectionScreen } from "@/components/desk/corrections/correction-screen";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = { params: Promise<{ registry: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("correction"))("title") };
}

export default async function CorrectionPage({ params }: Props) {
  const { registry, id } = await params;
  await requireOfficer(correctionAddress(registry, id));
  const call = await api();
  const desk = await orNotFound(call.officer.desk({ registry }));
  if (!desk.permissions.includes("correction.read") || !z.uuid().safeParse(id).success) notFound();
  const [shown, locale] = await Promise.all([
    orNotFound(call.correction.view({ registry, id })),
    getLocale(),
  ]);
  const profession = inLocale(professionName(desk.professionCode), locale);
  return <CorrectionScreen registry={registry} profession={profession} shown={shown} />;
}
