import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Sheet } from "@/components/ui/sheet";
import { StationMark } from "@/components/ui/thread";
import type { EmployerChangeView } from "@/lib/dto/employer-change";
import type { Profession } from "@/lib/professions/schema";
import { StepHead } from "./step-head";
import { StepTerms } from "./step-terms";
import { StepWay } from "./step-way";

const marks = { done: "done", current: "now", later: "next" } as const;

/** Shows the whole chain of a change of employer, one sheet for each step, and the way to the one that is due. */
export async function ChangeSteps({
  profession,
  view,
}: {
  profession: Profession;
  view: EmployerChangeView;
}) {
  const t = await getTranslations("change");
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-4 text-20">
        {t("steps")}
      </h2>
      <ol>
        {view.steps.map((step, index) => (
          <li
            key={`${step.kind} ${step.specialties.join(" ")}`}
            aria-current={step.state === "current" ? "step" : undefined}
            className="group relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 pb-5 last:pb-0 phone:grid-cols-[2rem_minmax(0,1fr)] phone:gap-x-4"
          >
            <span aria-hidden="true" className="relative flex justify-center">
              <span
                className={cn(
                  "absolute top-8 -bottom-6 border-l group-last:hidden",
                  step.state === "done" ? "border-ink-700" : "border-field border-dashed",
                )}
              />
              <span className="relative flex h-7 translate-y-4 items-center phone:translate-y-5">
                <StationMark state={marks[step.state]} tone="azurite" />
              </span>
            </span>
            <Sheet
              as="article"
              aria-labelledby={`step-${index}`}
              className={cn(
                step.state === "current" && "border-ink-900 inset-ring inset-ring-ink-900",
                step.state === "later" && "bg-paper",
              )}
            >
              <StepHead
                id={`step-${index}`}
                number={index + 1}
                professionCode={profession.code}
                step={step}
                view={view}
              />
              {step.state === "done" ? null : (
                <div className="grid gap-4 px-4 pb-4 phone:px-6 phone:pb-6">
                  <StepTerms profession={profession} step={step} registry={view.choice.registry.code} />
                  {step.state === "current" ? (
                    <StepWay profession={profession} step={step} view={view} />
                  ) : null}
                </div>
              )}
            </Sheet>
          </li>
        ))}
      </ol>
      {view.steps.some(({ kind }) => kind === "add") ? (
        <p className="mt-4 max-w-measure text-14 text-ink-500">{t("optional")}</p>
      ) : null}
    </section>
  );
}
