"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataList } from "@/components/ui/data-list";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import type { NumbersPreview } from "@/lib/dto/registry-setup";
import { inLocale } from "@/lib/locale";
import { matterName, professionName } from "@/lib/professions/codes";
import type { GuidedEntries } from "./guided-entries";

/** Shows what is about to be set up, and how its numbers will look. */
export function CheckStep({ entries, numbers }: { entries: GuidedEntries; numbers: NumbersPreview }) {
  const t = useTranslations("administration.guided");
  const settings = useTranslations("administration.settings");
  const locale = useLocale();
  const matters = entries.openedMatters.map((code) => inLocale(matterName(code), locale));
  return (
    <Sheet aria-labelledby="check-head">
      <SheetHead id="check-head" title={t("step.check")} />
      <SheetBody className="grid gap-5">
        <p className="text-ink-500">{t("checkText")}</p>
        <DataList
          look="ruled"
          items={[
            { term: t("authority"), value: <span lang="zh-CN">{entries.authorityZh}</span> },
            { term: t("profession"), value: inLocale(professionName(entries.professionCode), locale) },
            { term: t("address"), value: `/desk/${numbers.code}` },
            { term: t("acceptanceNumber"), value: numbers.acceptance },
            { term: t("documentNumber"), value: <span lang="zh-CN">{numbers.document}</span> },
            { term: t("registrationNumber"), value: <span lang="zh-CN">{numbers.registration}</span> },
            {
              term: t("matters"),
              value: matters.length > 0 ? matters.join(settings("comma")) : t("noMatters"),
            },
            {
              term: settings("name.acceptance"),
              value: settings(`acceptance.${entries.acceptance}`, {
                days: statutoryPeriods.acceptance.workingDays,
              }),
            },
            {
              term: t("administrator"),
              value: entries.login.trim() ? `${entries.name} (${entries.login.trim()})` : t("later"),
            },
          ]}
        />
      </SheetBody>
    </Sheet>
  );
}
