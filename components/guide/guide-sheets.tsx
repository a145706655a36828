import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { GuideRegistry } from "@/lib/dto/guide";
import { inLocale } from "@/lib/locale";
import { composeGuide } from "@/lib/professions/guide";
import type { MatterCode } from "@/lib/professions/matters";
import type { Profession } from "@/lib/professions/schema";
import { GuideContact } from "./guide-contact";
import { GuideCourse } from "./guide-course";
import { GuideMaterials } from "./guide-materials";
import { GuideSection } from "./guide-section";
import { GuideSentences } from "./guide-sentences";
import { GuideSource } from "./guide-source";

/** Lays out everything that the 办事指南 of one matter says, from the configuration. */
export async function GuideSheets({
  registry,
  profession,
  matter,
}: {
  registry: GuideRegistry;
  profession: Profession;
  matter: MatterCode;
}) {
  const [t, locale] = await Promise.all([getTranslations("guide"), getLocale()]);
  const guide = composeGuide(profession, matter, registry.promisedDays[matter]);
  const { signUp, browser, certificate } = profession.notes;
  const notes = [...guide.notes, ...[signUp, browser, certificate].filter((note) => note !== undefined)];
  const { overdue } = guide;
  return (
    <div className="grid gap-6">
      <GuideSection id="conditions" title={t("conditions")}>
        <GuideSentences sentences={guide.conditions} />
      </GuideSection>
      <GuideSection id="materials" title={t("materials")}>
        <GuideMaterials materials={guide.materials} />
        {overdue ? (
          <p className="mt-3">
            {t("overdue", { months: overdue.fromIssue.value })}
            {overdue.fromApproval ? t("overdueApproval", { months: overdue.fromApproval.value }) : null}
          </p>
        ) : null}
      </GuideSection>
      <GuideSection id="course" title={t("course")}>
        <GuideCourse profession={profession} matter={matter} routes={guide.routes} />
      </GuideSection>
      <GuideSection id="fee" title={t("fee")}>
        <p>{inLocale(guide.fee, locale)}</p>
        <GuideSource source={guide.fee.source} />
      </GuideSection>
      <GuideSection id="basis" title={t("basis")}>
        <ul className="grid list-disc gap-1 pl-6">
          {guide.legalBasis.map((law) => (
            <li key={law.zh}>{inLocale(law, locale)}</li>
          ))}
        </ul>
      </GuideSection>
      {notes.length > 0 ? (
        <GuideSection id="notes" title={t("notes")}>
          <GuideSentences sentences={notes} />
        </GuideSection>
      ) : null}
      <GuideSection id="contact" title={t("contact")}>
        <GuideContact registry={registry} />
        <p className="mt-3 print:hidden">
          <Link href="/guides" className="inline-flex min-h-11 items-center">
            {t("all")}
          </Link>
        </p>
      </GuideSection>
    </div>
  );
}
