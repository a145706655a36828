"use client";

import { Menu } from "lucide-react";
import { useState } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import type { NavSheetProps } from "./nav-sheet";

const loadSheet = () => import("./nav-sheet").then((module) => module.NavSheet);

/** Opens all places of the site as a sheet, where the cover has no room for them; the sheet is loaded with the first press. */
export function NavMenu(places: Omit<NavSheetProps, "open" | "onOpenChange">) {
  const [open, setOpen] = useState(false);
  const Sheet = useLoaded(open, loadSheet);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        className="flex size-11 items-center justify-center rounded-2 text-ink-900 in-data-dark:text-sheet"
      >
        <Menu className="size-6" aria-hidden="true" />
        <span className="sr-only">{places.labels.menu}</span>
      </button>
      {Sheet ? <Sheet {...places} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
