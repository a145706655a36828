import type { ReactNode } from "react";
import { cn } from "./cn";

/** Holds the buttons of a dialog at its foot, in reach also on phones. */
export function DialogFoot({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <div
      className={cn(
        "sticky bottom-0 flex flex-wrap justify-end gap-3 rounded-b-3 border-rule border-t bg-paper px-4 py-3 pb-[calc(.75rem+env(safe-area-inset-bottom))] phone:static phone:px-6 phone:py-4 max-phone:[&_button]:min-h-12 max-phone:[&_button]:flex-auto",
        className,
      )}
    >
      {children}
    </div>
  );
}

/** Holds the buttons of a form that is a dialog's whole body, where the dialog's own foot holds those of any other. */
export function DialogFormFoot({ children }: { children: ReactNode }) {
  return <DialogFoot className="-mx-4 -mb-5 phone:-mx-6 phone:-mb-6">{children}</DialogFoot>;
}
