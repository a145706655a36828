import type { ReactNode } from "react";
import { cn } from "./cn";

const tones = {
  calm: { words: "text-ink-900", ring: "stroke-azurite-700" },
  soon: { words: "font-semibold text-ochre-800", ring: "stroke-ochre-700" },
  late: { words: "font-semibold text-cinnabar-800", ring: "stroke-cinnabar-700" },
} as const;

const around = 2 * Math.PI * 9;

/** Shows how much time is left as a ring and in words; the words alone carry the meaning. */
export function Deadline({
  tone,
  left,
  className,
  children,
}: {
  tone: keyof typeof tones;
  /** Share of the time that is left, 0 to 1; a late one has a full ring. */
  left: number;
  className?: string | undefined;
  children: ReactNode;
}) {
  const share = tone === "late" ? 1 : Math.min(1, Math.max(0, left));
  return (
    <span className={cn("inline-flex items-center gap-2 align-middle", tones[tone].words, className)}>
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="size-[1.375rem] flex-none -rotate-90 fill-none stroke-[5]"
      >
        <circle cx="12" cy="12" r="9" className="stroke-rule-strong" />
        <circle
          cx="12"
          cy="12"
          r="9"
          className={tones[tone].ring}
          strokeDasharray={`${(share * around).toFixed(1)} ${around.toFixed(1)}`}
        />
      </svg>
      <span>{children}</span>
    </span>
  );
}

/** Draws one box per working day of a time limit: past in ink, today in azurite, to come empty. */
export function DayBoxes({ total, past, label }: { total: number; past: number; label: string }) {
  return (
    <span role="img" aria-label={label} className="mt-2 flex max-w-72 gap-[3px]">
      {Array.from({ length: total }, (_, day) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its position
          key={day}
          className={cn(
            "h-3.5 min-w-0 flex-1 rounded-[1px] border border-field [print-color-adjust:exact] forced-color-adjust-none",
            day < past && "border-ink-700 bg-ink-700",
            day === past && "border-azurite-700 bg-azurite-700",
          )}
        />
      ))}
    </span>
  );
}
