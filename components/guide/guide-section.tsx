import type { ReactNode } from "react";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";

/** Holds one part of a guide under its heading. */
export function GuideSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Sheet aria-labelledby={id}>
      <SheetHead id={id} title={title} />
      <SheetBody>{children}</SheetBody>
    </Sheet>
  );
}
