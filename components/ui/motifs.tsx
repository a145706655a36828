import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

const tones = {
  ink: "text-ink-900",
  azurite: "text-azurite-700",
  ochre: "text-ochre-700",
  jade: "text-jade-700",
  cinnabar: "text-cinnabar-700",
  current: "",
} as const;

type Tone = keyof typeof tones;

/** Draws 文武边, the thick and thin line that says a page begins. */
export function Wenwu({ tone = "ink", className }: { tone?: Tone; className?: string | undefined }) {
  return <div aria-hidden="true" className={cn("wenwu", tones[tone], className)} />;
}

/** Draws 鱼尾, the notched flag that says you are here. */
export function Yuwei({ tone = "azurite", className }: { tone?: Tone; className?: string | undefined }) {
  return <span aria-hidden="true" className={cn("yuwei", tones[tone], className)} />;
}

/** Binds its content with 装订线, the thread that says this is in the register. */
export function Folio({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("folio", className)} />;
}

/** Frames its content with 版框, a thick and a thin line all round. */
export function Frame({ className, children, ...props }: ComponentProps<"div">) {
  return (
    <div {...props} className="frame print:break-inside-avoid">
      <div className={cn("h-full border border-ink-900", className)}>{children}</div>
    </div>
  );
}

/** Draws the logo: 册 as two slips and one cord, with the name beside it when given. */
export function Logo({ name, className }: { name?: ReactNode; className?: string | undefined }) {
  return (
    <span className={cn("inline-flex items-center gap-3", className)}>
      <svg
        viewBox="0 0 34 34"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        aria-hidden="true"
        className="size-[2.125rem] flex-none"
      >
        <path d="M6 29V5.5h8.500V29M19.500 29V5.5H28V29M1 17h32" />
      </svg>
      {name ? (
        <span className="whitespace-nowrap font-semibold font-serif text-24 leading-none tracking-[.08em]">
          {name}
        </span>
      ) : null}
    </span>
  );
}
