import { useTranslations } from "next-intl";
import { useId } from "react";

/** Tells how far a job is that goes on by itself, also when the page is left. */
export function WorkProgress({ label, done, total }: { label: string; done: number; total: number }) {
  const t = useTranslations("employer.rename");
  const id = useId();
  return (
    <div className="grid gap-1">
      <p id={id} className="flex flex-wrap justify-between gap-x-4 text-ink-700">
        <span>{label}</span>
        <span>{t("progress", { done, total })}</span>
      </p>
      <progress
        aria-labelledby={id}
        value={done}
        max={Math.max(1, total)}
        className="h-2 w-full accent-azurite-700"
      />
      <p className="text-14 text-ink-500">{t("goesOn")}</p>
    </div>
  );
}
