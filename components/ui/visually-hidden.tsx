import type { ComponentProps } from "react";

/** Says something to screen readers that sighted readers get from the picture. */
export function VisuallyHidden(props: ComponentProps<"span">) {
  return <span {...props} className="sr-only" />;
}
