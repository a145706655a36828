import type { ReactNode } from "react";
import { cn } from "./cn";

/** Shows the blank double page: what will appear here and the one thing to do. */
export function Empty({
  title,
  action,
  level = 3,
  className,
  children,
}: {
  title: ReactNode;
  action?: ReactNode | undefined;
  level?: 2 | 3 | undefined;
  className?: string | undefined;
  children?: ReactNode | undefined;
}) {
  const Heading = `h${level}` as "h3";
  return (
    <div className={cn("grid justify-items-start gap-3 px-4 py-8 phone:px-6", className)}>
      <svg
        viewBox="0 0 96 72"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
        className="h-18 w-24 text-field"
      >
        <path d="M1 1h94v70H1zM4 4h88v64H4zM45 4v64M51 4v64" />
        <path d="M45 14h6v8l-3-3-3 3zM45 58h6v-8l-3 3-3-3z" fill="currentColor" stroke="none" />
        <path d="M13 4v64M22 4v64M31 4v64M65 4v64M74 4v64M83 4v64" strokeDasharray="1 3" />
      </svg>
      <Heading className="text-16">{title}</Heading>
      {children ? <div className="max-w-measure">{children}</div> : null}
      {action}
    </div>
  );
}
