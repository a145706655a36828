import { BookOpen } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { DataList } from "@/components/ui/data-list";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { MatterChoice } from "@/lib/dto/application";
import { inLocale } from "@/lib/locale";
import { guidedMatters } from "@/lib/professions/guide";
import { matterOf, specialtiesOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { periodsOf, takesEffectSigned } from "../progress";
import { Begin } from "./begin";
import { isInProgress } from "./holdings";
import { WhyClosed } from "./why-closed";

type Availability = MatterChoice["availability"][number];

/** Offers one matter: what it is and its button, or why it cannot be applied for now and what to do instead. */
export async function MatterTile({
  profession,
  choice,
  availability,
}: {
  profession: Profession;
  choice: MatterChoice;
  availability: Availability;
}) {
  const locale = await getLocale();
  const { matter } = availability;
  const { name, summary } = matterOf(profession, matter);
  return (
    <article
      id={`matter-${matter}`}
      aria-labelledby={`${matter}-name`}
      className={cn(
        "flex scroll-mt-6 flex-col rounded-3 border",
        availability.open
          ? "border-ink-900 bg-sheet inset-ring inset-ring-ink-900"
          : "border-rule-strong bg-paper",
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 px-4 pt-4 phone:px-6 phone:pt-6">
        <h2 id={`${matter}-name`} className="font-serif text-24">
          {inLocale(name, locale)}
        </h2>
        <Standing availability={availability} />
      </div>
      <p className="px-4 pt-2 pb-5 phone:px-6">{inLocale(summary, locale)}</p>
      <div className="mx-4 grid flex-1 content-start gap-4 border-rule border-t pt-4 pb-4 phone:mx-6 phone:pb-6">
        {availability.open ? (
          <>
            <Terms profession={profession} choice={choice} availability={availability} />
            <Begin registry={choice.registry.code} matter={matter} label={inLocale(name, locale)} />
          </>
        ) : (
          <WhyClosed profession={profession} choice={choice} closed={availability} />
        )}
        {guidedMatters(profession).includes(matter) ? (
          <GuideLink registry={choice.registry.code} matter={matter} name={inLocale(name, locale)} />
        ) : null}
      </div>
    </article>
  );
}

async function Standing({ availability }: { availability: Availability }) {
  const t = await getTranslations("applications.matters");
  if (availability.open) return <Tag kind="ok">{t("can")}</Tag>;
  if (isInProgress(availability)) return <Tag kind="wait">{t("running")}</Tag>;
  if (availability.reasons[0].key === "eligibility.notOpened") return <Tag kind="wait">{t("notYet")}</Tag>;
  return <Tag kind="done">{t("cannot")}</Tag>;
}

async function GuideLink({ registry, matter, name }: { registry: string; matter: string; name: string }) {
  const t = await getTranslations("applications.matters");
  return (
    <Link
      href={`/guides/${registry}/${matter}`}
      aria-label={t("guideOf", { matter: name })}
      className="inline-flex min-h-11 items-center gap-1.5 justify-self-start"
    >
      <BookOpen aria-hidden="true" className="size-4" />
      {t("guide")}
    </Link>
  );
}

async function Terms({ profession, choice, availability }: Parameters<typeof MatterTile>[0]) {
  const [t, locale] = await Promise.all([getTranslations("applications.matters"), getLocale()]);
  const way = { professionCode: choice.registry.professionCode, matter: availability.matter };
  const { days } = periodsOf(way);
  const matter = matterOf(profession, availability.matter);
  const effective = takesEffectSigned(way);
  const registersNew = matter.effect === "register";
  const specialties = specialtiesOf(profession).map(({ label }) => inLocale(label, locale));
  return (
    <DataList
      look="plain"
      items={[
        ...(specialties.length > 0 && registersNew
          ? [{ term: t("specialties"), value: specialties.join(locale === "en" ? ", " : "、") }]
          : []),
        { term: t("period"), value: effective ? t("periodEffective") : t("periodText", { days }) },
        { term: t("fee"), value: t("feeText") },
      ]}
    />
  );
}
