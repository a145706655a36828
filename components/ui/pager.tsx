import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style";
import { Link } from "./link";

type Step = { href?: string | undefined; label: string; noneLabel: string };

function Turn({ step, rel }: { step: Step; rel: "prev" | "next" }) {
  const Icon = rel === "prev" ? ArrowLeft : ArrowRight;
  if (step.href) {
    return (
      <Link href={step.href} rel={rel} aria-label={step.label} className={buttonStyle({ size: "icon" })}>
        <Icon aria-hidden="true" />
      </Link>
    );
  }
  return (
    <span className={buttonStyle({ variant: "unavailable", size: "icon" })} title={step.noneLabel}>
      <Icon aria-hidden="true" />
      <span className="sr-only">{step.noneLabel}</span>
    </span>
  );
}

/** Turns the pages of a list by links; without an address a step says there is none. */
export function Pager({
  label,
  total,
  position,
  previous,
  next,
}: {
  /** Names the navigation. */
  label: string;
  /** How many records there are, in words. */
  total: ReactNode;
  /** Which page of how many, in words. */
  position: ReactNode;
  previous: Step;
  next: Step;
}) {
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-center justify-between gap-3 py-3 text-14 text-ink-500 print:hidden"
    >
      <span>{total}</span>
      <span className="flex items-center gap-3">
        <Turn step={previous} rel="prev" />
        <span aria-current="page">{position}</span>
        <Turn step={next} rel="next" />
      </span>
    </nav>
  );
}
