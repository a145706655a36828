import type { ReactNode } from "react";
import { cn } from "./cn";

/** Says that something is loading and shows its layout after 300 ms. */
export function Loading({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  /** Skeletons in the final layout. */
  children: ReactNode;
}) {
  return (
    <div role="status" className={cn("animate-late", className)}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** Draws one hairline block of a layout to come; size it with classes. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <div aria-hidden="true" className={cn("h-4 rounded-1 bg-rule", className)} />;
}
