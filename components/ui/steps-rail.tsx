"use client";

import { Check } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { cn } from "./cn";
import { Yuwei } from "./motifs";

type StepState = "done" | "current" | "bad" | "todo";
type Step = { id: string; label: ReactNode; state: StepState };
type StepLabels = Record<StepState, string>;

function StepMark({ state }: { state: StepState }) {
  if (state === "current") return <Yuwei className="h-5 w-3.5" />;
  if (state === "todo") return <span className="size-4 rounded-full border-[1.5px] border-field bg-paper" />;
  if (state === "bad") {
    return (
      <span className="grid size-4 place-items-center bg-cinnabar-700 font-semibold text-[.8125rem] text-sheet leading-none">
        !
      </span>
    );
  }
  return (
    <span className="grid size-4 place-items-center rounded-full bg-ink-700 text-sheet">
      <Check className="size-3 stroke-[2.6]" />
    </span>
  );
}

/** Lists the sections of a long form beside it, each with its state; stays in view. */
export function StepsRail({
  label,
  steps,
  stateLabels,
  onChoose,
  children,
}: {
  label: string;
  /** Ids are those of the sections on the page. */
  steps: Step[];
  /** What a screen reader hears after each section. */
  stateLabels: StepLabels;
  onChoose?: ((id: string) => void) | undefined;
  /** A line below, such as what the asterisk means. */
  children?: ReactNode | undefined;
}) {
  function choose(event: MouseEvent, id: string) {
    if (!onChoose) return;
    event.preventDefault();
    onChoose(id);
  }
  return (
    <nav aria-label={label} className="sticky top-6 hidden self-start desk:block print:hidden">
      <ol>
        {steps.map((step, index) => (
          <li key={step.id} className="relative">
            {index > 0 ? (
              <span
                aria-hidden="true"
                className="absolute -top-3.5 left-[.46rem] h-7 border-rule-strong border-l"
              />
            ) : null}
            <a
              href={`#${step.id}`}
              onClick={(event) => choose(event, step.id)}
              aria-current={step.state === "current" ? "step" : undefined}
              className={cn(
                "relative grid min-h-11 grid-cols-[1.75rem_minmax(0,1fr)] items-center text-ink-700 leading-snug no-underline hover:underline",
                step.state === "current" && "font-semibold text-ink-900",
                step.state === "bad" && "text-cinnabar-800 hover:text-cinnabar-800",
              )}
            >
              <span aria-hidden="true" className="flex w-4 justify-center">
                <StepMark state={step.state} />
              </span>
              <span>
                {step.label}
                <span className="sr-only">{stateLabels[step.state]}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      {children ? <div className="mt-4 text-14 text-ink-500">{children}</div> : null}
    </nav>
  );
}

const slips = {
  done: "bg-ink-700",
  current: "bg-azurite-700",
  bad: "bg-cinnabar-700",
  todo: "bg-rule-strong",
} as const satisfies StepLabels;

/** Stays on top of a long form on phones: which section of how many, its name, and when it was last saved. */
export function StepsBar({
  label,
  steps,
  stateLabels,
  position,
  title,
  saved,
}: {
  label: string;
  steps: Step[];
  stateLabels: StepLabels;
  /** Which of how many, in words. */
  position: ReactNode;
  title: ReactNode;
  saved?: ReactNode | undefined;
}) {
  return (
    <div className="sticky top-0 z-30 -mx-4 border-rule-strong border-b bg-sheet px-4 pt-2 pb-3 phone:-mx-8 phone:px-8 desk:hidden print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-14">
        <p className="font-semibold text-ink-900">
          <span className="mr-3">{position}</span>
          {title}
        </p>
        {saved}
      </div>
      <ol aria-label={label} className="mt-1.5 grid auto-cols-fr grid-flow-col gap-1">
        {steps.map((step) => (
          <li
            key={step.id}
            aria-current={step.state === "current" ? "step" : undefined}
            className={cn("h-1.5 rounded-[1px] forced-color-adjust-none", slips[step.state])}
          >
            <span className="sr-only">
              {step.label}
              {stateLabels[step.state]}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
