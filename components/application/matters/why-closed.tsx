import { ChevronRight } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Unbroken } from "@/components/ui/unbroken";
import type { MatterChoice } from "@/lib/dto/application";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";
import type { Sentence } from "@/lib/professions/guide-schema";
import type { Profession } from "@/lib/professions/schema";
import { isInProgress } from "./holdings";

type Availability = MatterChoice["availability"][number];
type Closed = Extract<Availability, { open: false }>;

/** Says why a matter cannot be applied for now, in the profession's words where its manual has some, and leads to what can be done instead. */
export async function WhyClosed({
  profession,
  choice,
  closed,
}: {
  profession: Profession;
  choice: MatterChoice;
  closed: Closed;
}) {
  const [t, words, locale] = await Promise.all([
    getTranslations("applications.matters"),
    getTranslations("reasons"),
    getLocale(),
  ]);
  const next = nextStep(choice, closed);
  const { hotline } = choice.registry;
  const note = noteOn(profession, closed);
  return (
    <>
      <div>
        {closed.reasons.map(({ key, values }) => (
          <p key={key} className="text-ink-900">
            <Unbroken>
              {words.has(key as "other") ? words(key as "other", values as never) : words("other")}
            </Unbroken>
          </p>
        ))}
        {note ? <p className="mt-1 text-14 text-ink-500">{inLocale(note, locale)}</p> : null}
      </div>
      {next ? (
        <Link href={next.href} className="inline-flex min-h-11 items-center gap-1 justify-self-start">
          {next.matter
            ? t("nextMatter", { matter: inLocale(matterName(next.matter), locale) })
            : t(next.label)}
          <ChevronRight aria-hidden="true" className="size-4" />
        </Link>
      ) : (
        <a href={`tel:${hotline}`} className="inline-flex min-h-11 items-center justify-self-start">
          {t("callHotline", { number: hotline })}
        </a>
      )}
    </>
  );
}

/** Finds what the profession's manual notes about why a matter is closed. */
function noteOn({ notes }: Profession, closed: Closed): Sentence | undefined {
  const noted = notes.matters[closed.matter];
  if (isInProgress(closed)) return noted?.inProgress;
  return closed.reasons[0].key === "eligibility.nothingToRenew" ? noted?.expired : undefined;
}

type Next = { href: string } & (
  | { matter: Availability["matter"]; label?: undefined }
  | { matter?: undefined; label: "nextApplication" | "nextDraft" }
);

/** Finds where the reader can go instead; another matter only where the page offers it. */
function nextStep({ availability }: MatterChoice, { next, reasons }: Closed): Next | undefined {
  if (next?.kind === "application") {
    return reasons[0].key === "eligibility.inProgressUnsaved"
      ? { href: `/applications/${next.id}/form`, label: "nextDraft" }
      : { href: `/applications/${next.id}`, label: "nextApplication" };
  }
  const offered = next && availability.find(({ matter }) => matter === next.matter);
  return offered ? { href: `#matter-${offered.matter}`, matter: offered.matter } : undefined;
}
