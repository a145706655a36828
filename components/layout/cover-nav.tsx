"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Link } from "@/components/ui/link";
import { coverEntry, HereMark } from "./cover-entry";
import { NavGroup } from "./nav-group";
import { type NavGroupItem, type NavItem, placesOf } from "./nav-item";

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
    <span className="ml-1.5 inline-grid h-5 min-w-5 place-items-center rounded-full bg-azurite-700 px-1.5 font-semibold text-[.8125rem] whitespace-nowrap text-sheet leading-none in-data-dark:bg-sheet in-data-dark:text-ink-900">
      <span aria-hidden="true">{value > 99 ? "99+" : value}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** Lists the main places on the cover, the current one under its fishtail; phones use the menu instead. */
export function CoverNav({ items, label }: { items: (NavItem | NavGroupItem)[]; label: string }) {
  const current = useCurrentHref(placesOf(items));
  return (
    <nav aria-label={label} className="hidden min-w-0 items-stretch desk:flex large:max-work:hidden">
      <ul className="flex flex-wrap items-stretch justify-end gap-x-4 work:gap-x-6">
        {items.map((item) =>
          "items" in item ? (
            <li key={item.label} className="flex">
              <NavGroup {...item} current={current} />
            </li>
          ) : (
            <li key={item.href} className="flex">
              <Link
                href={item.href}
                aria-current={item.href === current ? "page" : undefined}
                className={coverEntry(item.href === current)}
              >
                {item.href === current ? <HereMark /> : null}
                {item.label}
                {item.count ? <CountBadge {...item.count} /> : null}
              </Link>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
