import type { ReactNode } from "react";
import { cn } from "./cn";
import { StationMark } from "./thread";
import { VisuallyHidden } from "./visually-hidden";

type Entry = {
  key: string;
  title: ReactNode;
  /** Date and time of what happened; the latest date of what is to come. */
  when?: ReactNode | undefined;
  state: "done" | "now" | "next";
  children?: ReactNode | undefined;
};

/** Tells the course of an application upright, the future first and the newest above the older. */
export function Timeline({
  label,
  entries,
  stateLabels,
  waiting = false,
}: {
  label: string;
  entries: Entry[];
  /** What a screen reader hears before the present entry and those to come. */
  stateLabels: { now: string; next: string };
  waiting?: boolean | undefined;
}) {
  return (
    <ol aria-label={label}>
      {entries.map((entry, index) => (
        <li
          key={entry.key}
          aria-current={entry.state === "now" ? "step" : undefined}
          className="relative grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 pb-6 last:pb-0 phone:grid-cols-[9rem_2rem_minmax(0,1fr)]"
        >
          <h3
            className={cn(
              "col-start-2 row-start-1 min-w-0 text-16 phone:col-start-3",
              entry.state === "next" && "font-normal text-ink-500",
            )}
          >
            {entry.state === "done" ? null : <VisuallyHidden>{stateLabels[entry.state]}</VisuallyHidden>}
            {entry.title}
          </h3>
          {entry.when ? (
            <p className="col-start-2 text-14 text-ink-500 phone:col-start-1 phone:row-start-1 phone:pt-0.5 phone:text-right">
              {entry.when}
            </p>
          ) : null}
          <div className="relative col-start-1 row-span-3 row-start-1 flex justify-center phone:col-start-2">
            {index < entries.length - 1 ? (
              <span
                aria-hidden="true"
                className={cn(
                  "absolute top-4 -bottom-8",
                  entry.state === "done"
                    ? "border-ink-700 border-l-2"
                    : "border-field border-l border-dashed",
                )}
              />
            ) : null}
            <span className="relative flex h-7 items-center [&>span]:scale-115">
              <StationMark state={entry.state} tone={waiting ? "ochre" : "azurite"} />
            </span>
          </div>
          {entry.children ? (
            <div
              className={cn(
                "col-start-2 min-w-0 phone:col-start-3 phone:row-start-2",
                entry.state === "next" && "text-14 text-ink-500",
              )}
            >
              {entry.children}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
