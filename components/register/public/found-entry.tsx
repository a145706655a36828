"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { specialtyName } from "@/components/application/progress";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import type { PublicEntry } from "@/lib/dto/public-register";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { RegisterStandingTag } from "../standing-tag";

/** Shows the entry that was found: what anybody may know of it, and as of when. */
export function FoundEntry({ entry, asOf }: { entry: PublicEntry; asOf: Date }) {
  const t = useTranslations("register.public");
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { professionCode, specialty, endedOn } = entry;
  return (
    <section aria-labelledby="found" className="grid gap-3 border-rule border-t pt-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id="found" ref={heading} tabIndex={-1} className="text-18">
          {t("found")}
        </h3>
        <RegisterStandingTag standing={entry.standing} />
      </div>
      <DataList
        look="ruled"
        items={[
          { term: t("holder"), value: <span lang="zh-CN">{entry.name}</span> },
          { term: t("profession"), value: inLocale(professionName(professionCode), locale) },
          { term: t("number"), value: <span lang="zh-CN">{entry.number}</span> },
          ...(specialty
            ? [{ term: t("specialty"), value: specialtyName(professionCode, specialty, locale) }]
            : []),
          { term: t("column.employer"), value: <span lang="zh-CN">{entry.employer}</span> },
          { term: t("validity"), value: t("period", { from: entry.validFrom, to: entry.validTo }) },
          ...(endedOn ? [{ term: t("endedOn"), value: endedOn }] : []),
          { term: t("medium"), value: t(entry.medium) },
          { term: t("authority"), value: inLocale(entry.authority, locale) },
        ]}
        source={t("asOf", { time: recordTime(asOf) })}
      />
      {entry.medium === "electronic" ? (
        <ButtonLink href="/verify" className="justify-self-start">
          {t("verify")}
        </ButtonLink>
      ) : null}
    </section>
  );
}
