import { useId } from "react";
import { cn } from "./cn";

/** Draws the round seal of an agency or employer in cinnabar, blended over what lies beneath. */
export function Seal({
  name,
  center,
  foot,
  label,
  className,
}: {
  /** Runs along the upper rim. */
  name: string;
  center: string;
  foot?: string | undefined;
  /** What a screen reader hears. */
  label: string;
  className?: string | undefined;
}) {
  const arc = useId();
  const latin = !/[\u2e80-\u9fff]/.test(name);
  // The rim is 180 units long; a Chinese character takes its size, a Latin letter about half of it.
  const size = Math.min(12.5, (170 / name.length - 0.6) / (latin ? 0.58 : 1));
  return (
    <svg
      viewBox="0 0 120 120"
      role="img"
      aria-label={label}
      className={cn(
        "block size-24 fill-cinnabar-700 font-serif mix-blend-multiply forced-color-adjust-none",
        className,
      )}
    >
      <circle cx="60" cy="60" r="56" fill="none" strokeWidth="3.2" className="stroke-cinnabar-700" />
      <path id={arc} d="M19 79a45 45 0 1 1 82 0" fill="none" />
      <text fontWeight="600" fontSize={size.toFixed(1)} letterSpacing=".6">
        <textPath href={`#${arc}`} startOffset="50%" textAnchor="middle">
          {name}
        </textPath>
      </text>
      <text
        x="60"
        y="70"
        textAnchor="middle"
        fontSize={center.length > 3 ? 15 : 25}
        fontWeight="600"
        letterSpacing="2"
      >
        {center}
      </text>
      {foot ? (
        <text x="60" y="94" textAnchor="middle" fontSize={foot.length > 6 ? 8 : 10.5} letterSpacing="1.5">
          {foot}
        </text>
      ) : null}
    </svg>
  );
}

/** Draws a verdict as a carved square; two Chinese characters stand upright, other words lie. */
export function VerdictBlock({
  tone,
  className,
  children,
}: {
  tone: "valid" | "invalid";
  className?: string | undefined;
  children: string;
}) {
  const upright = /^[\u2e80-\u9fff]+$/.test(children);
  return (
    <span
      aria-hidden="true"
      className={cn(
        "grid size-[4.25rem] flex-none place-items-center rounded-2 p-1 font-semibold font-serif text-sheet forced-color-adjust-none phone:size-22 [print-color-adjust:exact]",
        tone === "valid" ? "bg-jade-700" : "bg-cinnabar-700",
        className,
      )}
    >
      <span className="grid size-full place-items-center border border-sheet">
        <span
          className={
            upright
              ? "text-[1.5rem] leading-[1.15] tracking-[.04em] [writing-mode:vertical-rl] phone:text-[1.875rem]"
              : "text-14 leading-tight phone:text-18"
          }
        >
          {children}
        </span>
      </span>
    </span>
  );
}
