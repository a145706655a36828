import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { correctionAddress } from "@/components/desk/corrections/correction-address";
import { CorrectionScreen } from "@/components/desk/corrections/correction-screen";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import { requireDesk } from "@/server/trpc/require-desk";

type Props = { params: Promise<{ registry: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("correction"))("title") };
}

export default async function CorrectionPage({ params }: Props) {
  const { registry, id } = await params;
  const desk = await requireDesk(registry, "correction.read", correctionAddress(registry, id));
  if (!z.uuid().safeParse(id).success) notFound();
  const call = await api();
  const [shown, locale] = await Promise.all([
    orNotFound(call.correction.view({ registry, id })),
    getLocale(),
  ]);
  const profession = inLocale(professionName(desk.professionCode), locale);
  return <CorrectionScreen registry={registry} profession={profession} shown={shown} />;
}
