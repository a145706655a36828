import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { registrationAddress } from "@/components/desk/register/register-address";
import { RegistrationScreen } from "@/components/desk/register/registration-screen";
import { ClientArea } from "@/components/session/client-area";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = { params: Promise<{ registry: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register.detail"))("tab") };
}

export default async function RegistrationPage({ params }: Props) {
  const { registry, id } = await params;
  await requireOfficer(registrationAddress(registry, id));
  if (!z.uuid().safeParse(id).success) notFound();
  const shown = await orNotFound((await api()).register.view({ registry, id }));
  return (
    <ClientArea areas={["register", "reasons", "form", "desk"]}>
      <RegistrationScreen shown={shown} />
    </ClientArea>
  );
}
