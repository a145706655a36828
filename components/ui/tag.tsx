import { cva } from "class-variance-authority";
import { Ban, Check, Clock, Eye, type LucideIcon, Minus, Pencil, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const kinds = {
  draft: { icon: Pencil, look: "border-rule-strong border-dashed bg-paper-sunk text-ink-700" },
  wait: { icon: Clock, look: "border-ochre-200 bg-ochre-50 text-ochre-800" },
  run: { icon: Eye, look: "border-azurite-200 bg-azurite-50 text-azurite-800" },
  ok: { icon: Check, look: "border-jade-200 bg-jade-50 text-jade-800" },
  no: { icon: X, look: "border-cinnabar-200 bg-cinnabar-50 text-cinnabar-800" },
  done: { icon: Minus, look: "border-rule-strong bg-sheet text-ink-700" },
  void: { icon: Ban, look: "border-rule-strong bg-paper-sunk text-ink-500" },
} as const satisfies Record<string, { icon: LucideIcon; look: string }>;

/** Names the kinds of state a tag can show. */
export type TagKind = keyof typeof kinds;

const tag = cva(
  "inline-flex max-w-full items-start gap-[5px] rounded-1 border py-px pr-2 pl-1.5 font-medium text-14 print:border-ink-900 print:bg-sheet print:text-ink-900",
);

/** Shows a state by icon, words and colour together. */
export function Tag({
  kind,
  icon,
  className,
  children,
}: {
  kind: TagKind;
  /** Replaces the kind's own icon. */
  icon?: LucideIcon | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const Icon = icon ?? kinds[kind].icon;
  return (
    <span className={cn(tag(), kinds[kind].look, className)}>
      <Icon className="mt-[.2em] size-4 stroke-[1.9]" />
      <span className={kind === "void" ? "line-through" : undefined}>{children}</span>
    </span>
  );
}
