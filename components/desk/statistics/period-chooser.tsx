import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { deskAddress } from "@/lib/queue/address";
import { type AskedPeriod, spans } from "@/lib/statistics/period";
import { statisticsAddress } from "./statistics-address";

/** Chooses the time: by its name, or by its first and last day; works without scripts, and the address says it all. */
export async function PeriodChooser({ registry, period }: { registry: string; period: AskedPeriod }) {
  const t = await getTranslations("statistics");
  return (
    <div className="grid gap-3 print:hidden">
      <nav aria-label={t("spans")} className="flex flex-wrap gap-2">
        {spans.map((span) => (
          <ButtonLink
            key={span}
            href={statisticsAddress(registry, { ...period, span })}
            aria-current={span === period.span ? "page" : undefined}
            variant={span === period.span ? "primary" : "secondary"}
          >
            {t(`span.${span}`)}
          </ButtonLink>
        ))}
      </nav>
      <form
        key={`${period.from} ${period.to}`}
        action={`${deskAddress(registry)}/statistics`}
        className="flex flex-wrap items-end gap-3 [&_input]:min-h-11 [&_input]:py-1.5 [&_label]:text-14"
      >
        <Field label={t("from")} className="w-44">
          <Input name="from" type="date" defaultValue={period.from} required />
        </Field>
        <Field label={t("to")} className="w-44">
          <Input name="to" type="date" defaultValue={period.to} required />
        </Field>
        <Button type="submit">{t("show")}</Button>
      </form>
      {period.fault ? (
        <Note kind="wait" role="alert">
          {t(`fault.${period.fault}`)}
        </Note>
      ) : null}
    </div>
  );
}
