"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { asPoll, useTRPC } from "@/components/trpc/client";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { type Bilingual, inLocale } from "@/lib/locale";

const everyMinute = 60_000;

/** Puts before all else the certificates that wait to be collected; nothing when none does. */
export function Uncollected({ professions }: { professions: Record<string, Bilingual> }) {
  const t = useTranslations("certificate");
  const locale = useLocale();
  const trpc = useTRPC();
  const { data = [] } = useQuery(
    trpc.certificate.list.queryOptions(undefined, {
      ...asPoll,
      staleTime: 0, // also right after it was collected
      select: (all) => all.filter(({ status }) => status === "uncollected"),
      refetchInterval: everyMinute,
      refetchOnWindowFocus: true,
      retry: false,
    }),
  );
  if (data.length === 0) return null;
  return (
    <section aria-label={t("menu")} className="grid gap-4">
      {data.map(({ id, professionCode, number }) => {
        const title = t("titleOf", {
          profession: inLocale(
            professions[professionCode] ?? { zh: professionCode, en: professionCode },
            locale,
          ),
        });
        return (
          <Note
            key={id}
            kind="wait"
            title={t("collect.todo", { title })}
            action={
              <ButtonLink
                href={`/certificates/${id}?claim`}
                variant="primary"
                aria-label={t("claimOf", { title, number })}
              >
                {t("claim")}
              </ButtonLink>
            }
          >
            <p>{t("collect.todoText", { number })}</p>
          </Note>
        );
      })}
    </section>
  );
}
