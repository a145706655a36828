"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { Yuwei } from "@/components/ui/motifs";
import { CountBadge, useCurrentHref } from "./cover-nav";
import type { NavItem } from "./nav-item";

/** Keeps the four or five main places under the thumb on phones. */
export function PhoneTabbar({
  label,
  items,
}: {
  label: string;
  /** Icons are elements, since a layout on the server supplies them. */
  items: (NavItem & { icon: ReactNode })[];
}) {
  const current = useCurrentHref(items);
  return (
    <nav
      aria-label={label}
      data-bar="phone"
      className="fixed inset-x-0 bottom-0 z-40 bg-sheet pb-[env(safe-area-inset-bottom)] shadow-bar phone:hidden print:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {items.map((item) => {
          const here = item.href === current;
          return (
            <li key={item.href} className="min-w-0">
              <Link
                href={item.href}
                aria-current={here ? "page" : undefined}
                className={cn(
                  "relative grid min-h-15 content-center justify-items-center gap-0.5 pt-2 pb-1 text-14 text-ink-500 leading-tight no-underline [--ring-gap:-3px]",
                  here && "font-semibold text-azurite-700",
                )}
              >
                {here ? <Yuwei className="absolute top-0 h-2 w-3.5" /> : null}
                <span aria-hidden="true" className="[&>svg]:size-6">
                  {item.icon}
                </span>
                <span className="max-w-full truncate px-0.5">{item.label}</span>
                {item.count ? (
                  <span className="absolute top-1 left-1/2">
                    <CountBadge {...item.count} />
                  </span>
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
