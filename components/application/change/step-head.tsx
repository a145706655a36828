import { Check, Clock } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { Tag } from "@/components/ui/tag";
import type { EmployerChangeView } from "@/lib/dto/employer-change";

export type Step = EmployerChangeView["steps"][number];

const looks = {
  done: { kind: "done", icon: Check },
  current: { kind: "ok" },
  running: { kind: "run" },
  closed: { kind: "wait" },
  later: { kind: "done", icon: Clock },
} as const;

/** Tells how a step stands for its reader: one that is due may be under way, or closed for now. */
function standingOf(step: Step, { running, choice }: EmployerChangeView): keyof typeof looks {
  if (step.state !== "current") return step.state;
  if (running) return "running";
  return choice.availability.some(({ matter, open }) => matter === step.matter && open)
    ? "current"
    : "closed";
}

/** Names a step and says how it stands; one that is done, with its day and employer. */
export async function StepHead({
  id,
  number,
  professionCode,
  step,
  view,
}: {
  id: string;
  number: number;
  professionCode: string;
  step: Step;
  view: EmployerChangeView;
}) {
  const [t, locale] = await Promise.all([getTranslations("change"), getLocale()]);
  const standing = standingOf(step, view);
  const named = step.specialties.flatMap((code) => (code ? specialtyName(professionCode, code, locale) : []));
  const specialties = named.join(locale === "en" ? ", " : "、");
  return (
    <div className="grid gap-1 px-4 py-3 phone:px-6 phone:py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 id={id} className="text-18">
          <span className="block font-normal text-14 text-ink-500">{t("step", { number })}</span>
          {named.length > 0
            ? t(step.kind, { specialties, specialty: specialties })
            : t(step.kind === "leave" ? "leaveAll" : "registerAll")}
        </h3>
        <Tag {...looks[standing]}>{t(`state.${standing}`)}</Tag>
      </div>
      {step.on || (step.kind === "leave" && step.employer) ? (
        <p className="text-14 text-ink-500">
          {[
            ...(step.on ? [t("on", { date: step.on })] : []),
            ...(step.employer ? [t("with", { employer: step.employer })] : []),
          ].join(" · ")}
        </p>
      ) : null}
    </div>
  );
}
