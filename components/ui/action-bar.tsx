import type { ReactNode } from "react";
import { cn } from "./cn";

/** Keeps the actions of a long form in reach at the foot of the window; back on the left, the main one on the right. */
export function ActionBar({
  start,
  children,
  className,
}: {
  /** The way back, or the time of the last draft. */
  start?: ReactNode | undefined;
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div
      data-bar="sticky"
      className={cn(
        "sticky bottom-0 z-20 bg-sheet pb-[env(safe-area-inset-bottom)] shadow-bar max-phone:in-[body:has(nav[data-bar])]:bottom-15 print:hidden",
        className,
      )}
    >
      <div className="mx-auto flex min-h-18 w-full max-w-[76rem] flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-3 phone:px-8">
        {start ? (
          <div className="flex max-w-full flex-wrap items-center gap-3 max-phone:flex-[1_0_auto] max-phone:[&_:is(a,button)]:min-h-12 max-phone:[&_:is(a,button)]:flex-auto">
            {start}
          </div>
        ) : null}
        <div className="ml-auto flex max-w-full flex-wrap items-center gap-3 max-phone:flex-[2_0_auto] max-phone:[&_:is(a,button)]:min-h-12 max-phone:[&_:is(a,button)]:flex-auto">
          {children}
        </div>
      </div>
    </div>
  );
}
