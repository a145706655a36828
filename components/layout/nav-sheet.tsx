"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { Yuwei } from "@/components/ui/motifs";
import { CountBadge, useCurrentHref } from "./cover-nav";
import type { NavItem } from "./nav-item";

/** What the sheet of all places shows. */
export interface NavSheetProps {
  groups: { title?: ReactNode | undefined; items: NavItem[] }[];
  labels: { menu: string; close: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Tools that the narrow strip has no room for, below the places. */
  children?: ReactNode | undefined;
}

/** Lists all places of the site over the page; focus goes back to what opened it. */
export function NavSheet({ groups, labels, open, onOpenChange, children }: NavSheetProps) {
  const opener = useRef<Element | null>(null);
  const current = useCurrentHref(groups.flatMap((group) => group.items));
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-60 animate-fade overflow-y-auto bg-scrim print:hidden">
          <Dialog.Content
            aria-describedby={undefined}
            onOpenAutoFocus={() => {
              opener.current = document.activeElement;
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (opener.current instanceof HTMLElement) opener.current.focus();
            }}
            className="ml-auto min-h-full w-[min(22rem,100%)] animate-fade bg-sheet pb-6 shadow-dialog"
          >
            <div aria-hidden="true" className="wenwu text-ink-900" />
            <div className="flex items-center justify-between border-rule border-b py-1.5 pr-2.5 pl-4">
              <Dialog.Title className="text-18">{labels.menu}</Dialog.Title>
              <Dialog.Close className="flex size-11 items-center justify-center rounded-2 text-ink-900">
                <X aria-hidden="true" />
                <span className="sr-only">{labels.close}</span>
              </Dialog.Close>
            </div>
            <nav aria-label={labels.menu}>
              {groups.map((group, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a menu keep their order
                <div key={index}>
                  {group.title ? (
                    <p className="px-4 pt-4 pb-1 font-medium text-14 text-ink-500">{group.title}</p>
                  ) : null}
                  <ul>
                    {group.items.map((item) => {
                      const here = item.href === current;
                      return (
                        <li key={item.href} className="border-rule border-b">
                          <Link
                            href={item.href}
                            onClick={() => onOpenChange(false)}
                            aria-current={here ? "page" : undefined}
                            className={cn(
                              "flex min-h-13 items-center gap-3 px-4 py-2 text-ink-900 no-underline [--ring-gap:-3px] hover:bg-paper-sunk",
                              here && "font-semibold",
                            )}
                          >
                            {here ? <Yuwei /> : null}
                            {item.label}
                            {item.count ? <CountBadge {...item.count} /> : null}
                          </Link>
                        </li>
                      );
                    })}
                  </ul>
                </div>
              ))}
            </nav>
            {children ? (
              <div className="grid justify-items-start gap-1 px-4 pt-4 text-ink-700">{children}</div>
            ) : null}
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
