"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { numeral, type StepId } from "./form-steps";

/** Frames one part of the form with its number and title; on phones only the open one is seen. */
export function FormSection({
  id,
  index,
  current,
  onEnter,
  children,
}: {
  id: StepId;
  index: number;
  current: boolean;
  onEnter: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("form");
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      onFocusCapture={onEnter}
      className={cn(
        "grid gap-5 border-rule p-4 phone:p-8 desk:border-t desk:first:border-t-0",
        !current && "max-desk:hidden",
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span aria-hidden="true" className="font-serif text-20 text-ink-500">
          {numeral(index)}
        </span>
        <h2 id={`${id}-title`} tabIndex={-1} className="text-20">
          {t(`steps.${id}`)}
        </h2>
      </div>
      {children}
    </section>
  );
}
