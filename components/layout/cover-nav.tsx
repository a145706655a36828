"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Yuwei } from "@/components/ui/motifs";

/** Describes one entry of a navigation. */
export type NavItem = {
  href: string;
  label: ReactNode;
  /** Current only on this very page, not on those below it. */
  exact?: boolean | undefined;
  /** Also current on this address and below it. */
  also?: string | undefined;
  /** Number of things waiting there, with the words a screen reader hears. */
  count?: { value: number; label: string } | undefined;
};

/** Finds the entry the reader is in: the longest address, with its query where it has one, that the page's begins with. */
export function useCurrentHref(items: Pick<NavItem, "href" | "exact" | "also">[]) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const below = (address: string) => path === address || path.startsWith(`${address}/`);
  let found: string | undefined;
  for (const { href, exact, also } of items) {
    const [own = "", asked] = href.split("?");
    const inside =
      asked === undefined ? path === own || (!exact && below(own)) : path === own && query === asked;
    if ((inside || (also && below(also))) && href.length > (found?.length ?? -1)) found = href;
  }
  return found;
}

/** Shows how many things wait; nothing at zero. */
export function CountBadge({ value, label }: { value: number; label: string }) {
  if (value < 1) return null;
  return (
    <span className="ml-1.5 inline-grid h-5 min-w-5 place-items-center rounded-full bg-azurite-700 px-1.5 font-semibold text-[.8125rem] text-sheet leading-none in-data-dark:bg-sheet in-data-dark:text-ink-900">
      <span aria-hidden="true">{value > 99 ? "99+" : value}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** Lists the main places on the cover, the current one under its fishtail; phones use the menu instead. */
export function CoverNav({ items, label }: { items: NavItem[]; label: string }) {
  const current = useCurrentHref(items);
  return (
    <nav aria-label={label} className="hidden min-w-0 items-stretch desk:flex large:max-work:hidden">
      <ul className="flex flex-wrap items-stretch justify-end gap-x-4 work:gap-x-6">
        {items.map((item) => {
          const here = item.href === current;
          return (
            <li key={item.href} className="flex">
              <Link
                href={item.href}
                aria-current={here ? "page" : undefined}
                className={cn(
                  "wrap-normal relative flex min-h-13 items-center text-center text-ink-700 leading-snug no-underline hover:text-azurite-700 hover:underline",
                  "in-data-dark:text-azurite-100 in-data-dark:hover:text-sheet",
                  here && "font-semibold text-ink-900 hover:text-ink-900 in-data-dark:text-sheet",
                )}
              >
                {here ? (
                  <span
                    aria-hidden="true"
                    className="absolute inset-x-0 top-0 flex justify-center in-data-dark:[&>span]:text-sheet"
                  >
                    <Yuwei />
                  </span>
                ) : null}
                {item.label}
                {item.count ? <CountBadge {...item.count} /> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
