import { Search } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { EmployerEntries } from "@/components/register/public/employer-entries";
import { EntrySearch } from "@/components/register/public/entry-search";
import { OpenData } from "@/components/register/public/open-data";
import { readPublicQuery } from "@/components/register/public/public-address";
import { WordsArea } from "@/components/session/words-area";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { AddressParams } from "@/lib/address-params";
import { api } from "@/server/trpc/caller";
import { reasonsOf } from "@/server/trpc/reasons-of";

type Props = { searchParams: Promise<AddressParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = readPublicQuery(await searchParams) !== undefined;
  return {
    title: (await getTranslations("register.public"))("title"),
    ...(asked ? { robots: { index: false, follow: false } } : {}),
  };
}

export default async function PublicRegisterPage({ searchParams }: Props) {
  const query = readPublicQuery(await searchParams);
  const call = await api();
  const [t, registries, answer] = await Promise.all([
    getTranslations("register.public"),
    call.guide.registries(),
    query ? reasonsOf(call.publicRegister.ofEmployer(query)) : undefined,
  ]);
  return (
    <Main className="grid gap-8">
      <PageHeader
        title={t("title")}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[{ label: t("home"), href: "/" }, { label: t("menu") }]}
        lead={<p>{t("lead")}</p>}
      />
      <WordsArea areas={["register", "reasons"]}>
        {query && answer?.ok ? <EmployerEntries query={query} page={answer.value} /> : null}
        {answer && !answer.ok ? <ReasonsNote role="alert" title={t("notDone")} refusal={answer} /> : null}
        <div className="grid items-start gap-6 desk:grid-cols-2">
          <Sheet aria-labelledby="by-number">
            <SheetHead id="by-number" title={t("byNumber")} />
            <SheetBody>
              <EntrySearch />
            </SheetBody>
          </Sheet>
          <Sheet aria-labelledby="by-employer">
            <SheetHead id="by-employer" title={t("byEmployer")} />
            <SheetBody>
              <form method="get" action="/register" className="grid gap-5">
                <Field label={t("employer")} hint={t("employerHint")} required>
                  <Input name="employer" defaultValue={query?.employer} maxLength={100} autoComplete="off" />
                </Field>
                <Button type="submit" variant="primary" className="justify-self-start">
                  <Search />
                  {t("submit")}
                </Button>
              </form>
            </SheetBody>
          </Sheet>
        </div>
        <OpenData registries={registries} />
      </WordsArea>
    </Main>
  );
}
