import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BindForm } from "@/components/employer/welcome/bind-form";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { homes, readNextPath } from "@/components/session/next-path";
import { recordTime } from "@/components/session/record-time";
import { shortHex } from "@/components/signing/short-hex";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterpriseKey.welcome"))("title") };
}

/** Binds a certificate to whoever uses it, at its first use; nothing else of the employer's is open before. */
export default async function WelcomePage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  await requireOperator("/employer/welcome");
  const next = readNextPath((await searchParams).next) ?? homes.operator;
  const call = await api();
  const [t, operator] = await Promise.all([getTranslations("enterpriseKey.welcome"), call.employer.me()]);
  if (operator.bound) redirect(next);
  const { employer, serial, notAfter } = operator;
  return (
    <Main>
      <PageHeader kind="work" title={t("title")} lead={t("lead", { company: employer.name })} />
      <ClientArea areas={["account", "reasons", "enterpriseKey"]}>
        <div className="grid max-w-form gap-6">
          <Note>
            <p>{t("what")}</p>
          </Note>
          <Sheet aria-labelledby="certificate">
            <SheetHead id="certificate" title={t("facts")} />
            <SheetBody>
              <DataList
                columns={2}
                items={[
                  { term: t("company"), value: employer.name, wide: true },
                  { term: t("creditCode"), value: employer.creditCode, wide: true },
                  { term: t("serial"), value: shortHex(serial) },
                  { term: t("until"), value: recordTime(notAfter).slice(0, 10) },
                ]}
              />
            </SheetBody>
          </Sheet>
          <Sheet aria-labelledby="operator">
            <SheetHead id="operator" title={t("form")} />
            <SheetBody>
              <BindForm next={next} />
            </SheetBody>
          </Sheet>
        </div>
      </ClientArea>
    </Main>
  );
}
