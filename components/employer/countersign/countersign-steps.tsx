import { useTranslations } from "next-intl";
import { StationMark } from "@/components/ui/thread";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type CountersignStep, countersignSteps } from "./countersign";

/** Tells how far the countersignature is. */
export function CountersignSteps({ step }: { step: CountersignStep }) {
  const t = useTranslations("employer.countersign.step");
  const at = countersignSteps.indexOf(step);
  return (
    <div className="grid gap-2">
      <p role="status" className="sr-only">
        {t("said", { step: at + 1, steps: countersignSteps.length, name: t(step) })}
      </p>
      <ol aria-label={t("label")} className="grid gap-1">
        {countersignSteps.map((each, index) => {
          const state = index < at ? "done" : index === at ? "now" : "next";
          return (
            <li
              key={each}
              aria-current={state === "now" ? "step" : undefined}
              className={
                state === "now"
                  ? "flex items-center gap-3 font-semibold text-ink-900"
                  : "flex items-center gap-3 text-ink-500"
              }
            >
              <span className="grid w-5 place-items-center">
                <StationMark state={state} tone="azurite" />
              </span>
              {t(each)}
              {state === "done" ? <VisuallyHidden>{t("done")}</VisuallyHidden> : null}
            </li>
          );
        })}
      </ol>
      <p className="text-14 text-ink-500">{t("stay")}</p>
    </div>
  );
}
