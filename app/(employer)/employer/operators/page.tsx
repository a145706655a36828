import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Operators } from "@/components/employer/operators/operators";
import { Main } from "@/components/layout/container";
import { PageHeader } from "@/components/ui/page-header";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.operators"))("title") };
}

export default async function OperatorsPage() {
  await requireOperator("/employer/operators");
  const call = await api();
  const [t, me, operators] = await Promise.all([
    getTranslations("employer.operators"),
    call.employer.me(),
    call.employer.operators(),
  ]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={<p>{t("company", { name: me.employer.name, creditCode: me.employer.creditCode })}</p>}
      />
      <Operators operators={operators} />
      <div className="mt-8 grid gap-8 desk:grid-cols-2">
        <section aria-labelledby="add" className="grid content-start gap-2">
          <h2 id="add" className="text-18">
            {t("add")}
          </h2>
          <p className="max-w-measure">{t("addText")}</p>
        </section>
        <section aria-labelledby="logged" className="grid content-start gap-2">
          <h2 id="logged" className="text-18">
            {t("logged")}
          </h2>
          <p className="max-w-measure">{t("loggedText")}</p>
        </section>
      </div>
    </Main>
  );
}
