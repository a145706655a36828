import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationForm } from "@/components/application/form/application-form";
import { NotEditable } from "@/components/application/form/not-editable";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { matterOf } from "@/lib/professions/parts";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("form"))("documentTitle") };
}

export default async function FormPage({ params }: Props) {
  const { id } = await params;
  await requirePerson(`/applications/${id}/form`);
  const view = await readView(id);
  const [t, locale] = await Promise.all([getTranslations("form"), getLocale()]);
  const profession = professionOf(view.professionCode);
  const matter = matterOf(profession, view.matter);
  const title = t("title", { matter: inLocale(matter.name, locale) });
  if (!view.editable) {
    return (
      <Main>
        <NotEditable title={title} view={view} />
      </Main>
    );
  }
  return (
    <ClientArea areas={["form", "reasons", "account", "procedure"]}>
      <ApplicationForm view={view} profession={profession} title={title} />
    </ClientArea>
  );
}

async function readView(id: string) {
  try {
    return await (await api()).application.view({ id });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST"))
      notFound();
    throw error;
  }
}
