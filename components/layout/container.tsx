import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

/** Keeps content to the width of the page; officers' screens are wider. */
export function Container({
  work = false,
  className,
  ...props
}: ComponentProps<"div"> & { work?: boolean | undefined }) {
  return (
    <div
      {...props}
      className={cn(
        "mx-auto w-full px-4",
        work ? "max-w-work phone:px-6" : "max-w-[76rem] phone:px-8",
        className,
      )}
    />
  );
}

/** Holds a page's own content; the skip link leads here. */
export function Main({ className, children, work = false }: ComponentProps<typeof Container>) {
  return (
    <main id="main" tabIndex={-1} className="flex-auto pt-5 pb-10 phone:pt-8 phone:pb-16 print:p-0">
      <Container work={work} className={className}>
        {children}
      </Container>
    </main>
  );
}
