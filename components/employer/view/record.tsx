import { getLocale, getTranslations } from "next-intl/server";
import { CopyNumber } from "@/components/application/view/copy-number";
import { recordTime } from "@/components/session/record-time";
import { DataList } from "@/components/ui/data-list";
import type { EmployerApplication } from "@/lib/dto/employer";
import { inLocale } from "@/lib/locale";

/** Names an application as the registry's hotline asks for it. */
export async function EmployerRecord({ application }: { application: EmployerApplication }) {
  const [t, view, locale] = await Promise.all([
    getTranslations("employer.view"),
    getTranslations("applications.view"),
    getLocale(),
  ]);
  const { acceptanceNumber, registry, createdAt } = application;
  return (
    <section aria-labelledby="record">
      <h2 id="record" className="mb-3 text-20">
        {view("record")}
      </h2>
      <DataList
        look="well"
        columns={1}
        items={[
          { term: view("number"), value: <CopyNumber number={acceptanceNumber} /> },
          { term: view("authority"), value: inLocale(registry.authority, locale) },
          { term: t("hotline"), value: registry.hotline },
          { term: view("applied"), value: recordTime(createdAt) },
        ]}
      />
    </section>
  );
}
