import { Check, TriangleAlert, X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Tag } from "@/components/ui/tag";
import type { DeskCase } from "@/lib/dto/desk";

type Found = DeskCase["checks"][number];

const looks = {
  bad: { icon: X, ink: "text-cinnabar-700" },
  look: { icon: TriangleAlert, ink: "text-ochre-700" },
  good: { icon: Check, ink: "text-jade-700" },
} as const;
const worstFirst: readonly Found["outcome"][] = ["bad", "look", "good"];

/** Lists the automatic checks with what each found, those that failed first. */
export async function Checks({ checks }: { checks: Found[] }) {
  const t = await getTranslations("desk.check");
  const count = (outcome: Found["outcome"]) => checks.filter((one) => one.outcome === outcome).length;
  const ordered = worstFirst.flatMap((outcome) => checks.filter((one) => one.outcome === outcome));
  return (
    <section aria-labelledby="checks">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="checks" className="text-18">
          {t("title")}
        </h2>
        <p className="flex flex-wrap gap-2">
          {count("bad") > 0 ? <Tag kind="no">{t("bad", { count: count("bad") })}</Tag> : null}
          {count("look") > 0 ? (
            <Tag kind="wait" icon={TriangleAlert}>
              {t("look", { count: count("look") })}
            </Tag>
          ) : null}
          {count("bad") + count("look") === 0 ? <Tag kind="ok">{t("good")}</Tag> : null}
        </p>
      </div>
      <ul>
        {ordered.map((check) => (
          <Line key={check.key} check={check} />
        ))}
      </ul>
    </section>
  );
}

async function Line({ check: { key, outcome, values } }: { check: Found }) {
  const t = await getTranslations("desk.check");
  const { icon: Icon, ink } = looks[outcome];
  const unsigned = key === "signatures" && outcome === "bad" && !values.findings;
  const text = unsigned ? "signatures.none" : (`${key}.${outcome}` as "signatures.good");
  const hint = unsigned ? "signatures.noneHint" : (`${key}.${outcome}Hint` as "signatures.badHint");
  return (
    <li className="flex items-start gap-3 border-rule border-b py-2 last:border-b-0">
      <Icon aria-hidden="true" className={cn("mt-[.27em]", ink)} />
      <div className="min-w-0 flex-1">
        <p className={cn("text-ink-900", outcome === "bad" && "font-semibold")}>
          <span className="sr-only">{t(`outcome.${outcome}`)}</span>
          {t.has(text) ? t(text, values) : t(`any.${outcome}`, { check: t(`name.${key}`) })}
        </p>
        {t.has(hint) ? <p className="text-14 text-ink-500 wrap-anywhere">{t(hint, values)}</p> : null}
      </div>
    </li>
  );
}
