import { CircleCheck, Clock, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const kinds = {
  info: {
    icon: Info,
    look: "border-azurite-200 border-l-azurite-700 bg-azurite-50",
    ink: "text-azurite-700",
  },
  ok: { icon: CircleCheck, look: "border-jade-200 border-l-jade-700 bg-jade-50", ink: "text-jade-700" },
  wait: { icon: Clock, look: "border-ochre-200 border-l-ochre-700 bg-ochre-50", ink: "text-ochre-700" },
  no: {
    icon: TriangleAlert,
    look: "border-cinnabar-200 border-l-cinnabar-700 bg-cinnabar-50",
    ink: "text-cinnabar-700",
  },
} as const satisfies Record<string, { icon: LucideIcon; look: string; ink: string }>;

/** Tells at most two sentences and offers one action, with 文武边 on its left edge. */
export function Note({
  kind = "info",
  title,
  icon,
  action,
  role,
  className,
  children,
}: {
  kind?: keyof typeof kinds;
  title?: ReactNode | undefined;
  icon?: LucideIcon | undefined;
  action?: ReactNode | undefined;
  /** "status" or "alert" for a note that appears while the page is open. */
  role?: "status" | "alert" | undefined;
  className?: string | undefined;
  children?: ReactNode | undefined;
}) {
  const Icon = icon ?? kinds[kind].icon;
  return (
    <div
      role={role}
      className={cn(
        "relative flex gap-3 rounded-r-2 border border-l-3 py-3 pr-4 pl-5 print:break-inside-avoid",
        kinds[kind].look,
        className,
      )}
    >
      <span
        aria-hidden="true"
        className={cn("absolute inset-y-0 left-0.5 border-current border-l", kinds[kind].ink)}
      />
      <Icon className={cn("mt-[.27em]", kinds[kind].ink)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold text-ink-900">{title}</p> : null}
        {children ? <div className="[&>p+p]:mt-1">{children}</div> : null}
        {action ? <div className="mt-2 mb-1 flex flex-wrap gap-3">{action}</div> : null}
      </div>
    </div>
  );
}
