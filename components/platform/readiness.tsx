import { Check, CircleDashed } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import type { Readiness } from "@/lib/dto/registry-setup";

/** Lists what a registry has and what it lacks until it can decide its first application. */
export async function ReadinessSheet({ items }: { items: Readiness }) {
  const t = await getTranslations("administration.readiness");
  const missing = items.filter(({ done, needed }) => needed && !done).length;
  return (
    <Sheet aria-labelledby="readiness">
      <SheetHead id="readiness" title={missing > 0 ? t("title", { count: missing }) : t("ready")} />
      <ul>
        {items.map(({ key, done, needed }) => {
          const Icon = done ? Check : CircleDashed;
          return (
            <li
              key={key}
              className="flex min-h-11 items-center gap-3 border-rule px-4 py-2 phone:px-6 [&+&]:border-t"
            >
              <Icon
                aria-hidden="true"
                className={done ? "size-4 flex-none text-jade-700" : "size-4 flex-none text-ochre-700"}
              />
              <span className="min-w-0 flex-1">{t(`item.${key}`)}</span>
              <span className="text-14 text-ink-500">{t(done ? "has" : needed ? "lacks" : "advised")}</span>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
