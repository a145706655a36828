import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Yuwei } from "./motifs";
import { VisuallyHidden } from "./visually-hidden";

type Station = {
  label: ReactNode;
  state: "done" | "now" | "next";
};

/** Draws the mark of a station: a filled check behind, the fishtail here, a ring ahead. */
export function StationMark({ state, tone }: { state: Station["state"]; tone: "azurite" | "ochre" }) {
  if (state === "now") return <Yuwei tone={tone} className="h-5 w-3.5" />;
  if (state === "next") {
    return <span aria-hidden="true" className="size-4 rounded-full border-[1.5px] border-field bg-sheet" />;
  }
  return (
    <span
      aria-hidden="true"
      className="grid size-4 place-items-center rounded-full bg-ink-700 text-sheet [print-color-adjust:exact] forced-colors:border"
    >
      <Check className="size-3 stroke-[2.6]" />
    </span>
  );
}

const solid = "border-ink-700 border-t-2";
const dashed = "border-field border-t border-dashed";

/** Shows the stations of an application on one line: solid behind, dashed ahead, the fishtail at the present one. */
export function Thread({
  label,
  stations,
  doneLabel,
  waiting = false,
  className,
}: {
  /** Names the list. */
  label: string;
  stations: Station[];
  /** What a screen reader hears after a station that is done. */
  doneLabel: string;
  /** Someone else is awaited: the fishtail turns ochre. */
  waiting?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <ol aria-label={label} className={cn("grid auto-cols-fr grid-flow-col", className)}>
      {stations.map((station, index) => {
        const behind = station.state !== "next";
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: stations keep their order
            key={index}
            aria-current={station.state === "now" ? "step" : undefined}
            className={cn(
              "relative min-w-0 text-balance px-0.5 pt-[1.875rem] text-center text-14 text-ink-500 leading-[1.45] min-[23rem]:wrap-normal max-phone:[:lang(en)_&]:text-[.8125rem] max-[23rem]:text-[.8125rem]",
              station.state === "now" && "font-semibold text-ink-900",
            )}
          >
            {index > 0 ? (
              <span
                aria-hidden="true"
                className={cn("absolute top-[.6875rem] right-1/2 left-0", behind ? solid : dashed)}
              />
            ) : null}
            {index < stations.length - 1 ? (
              <span
                aria-hidden="true"
                className={cn(
                  "absolute top-[.6875rem] right-0 left-1/2",
                  station.state === "done" ? solid : dashed,
                )}
              />
            ) : null}
            <span className="absolute inset-x-0 top-0 flex h-6 items-center justify-center">
              <StationMark state={station.state} tone={waiting ? "ochre" : "azurite"} />
            </span>
            {station.label}
            {station.state === "done" ? <VisuallyHidden>{doneLabel}</VisuallyHidden> : null}
          </li>
        );
      })}
    </ol>
  );
}
