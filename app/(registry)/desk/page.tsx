import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InterestForm } from "@/components/desk/interest-form";
import { Posts } from "@/components/desk/posts";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk"))("title") };
}

export default async function DeskPage() {
  await requireOfficer("/desk");
  const call = await api();
  const [t, me, stated] = await Promise.all([
    getTranslations("desk"),
    call.officer.me(),
    call.officer.interest(),
  ]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={me.posts.length > 0 ? t("hello", { name: me.name }) : undefined}
      />
      {me.administersPlatform ? (
        <Note className="mb-6" action={<ButtonLink href="/platform">{t("toPlatform")}</ButtonLink>}>
          <p>{t("platformPost")}</p>
        </Note>
      ) : null}
      {me.posts.length > 0 || !me.administersPlatform ? <Posts posts={me.posts} /> : null}
      {me.posts.length > 0 ? (
        <Sheet aria-labelledby="interest" className="mt-6">
          <SheetHead id="interest" title={t("interest.title")} />
          <SheetBody>
            <InterestForm stated={stated} />
          </SheetBody>
        </Sheet>
      ) : null}
    </Main>
  );
}
