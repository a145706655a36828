"use client";

import { CountBadge, useCurrentHref } from "@/components/layout/cover-nav";
import type { NavItem } from "@/components/layout/nav-item";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";

/** Lists places beside the page in groups, the current one on a sheet with an edge; small screens use menu and tabs instead. */
export function SideNav({ label, groups }: { label: string; groups: { title: string; items: NavItem[] }[] }) {
  const current = useCurrentHref(groups.flatMap(({ items }) => items));
  return (
    <nav
      aria-label={label}
      className="hidden border-rule-strong border-r bg-paper-sunk py-6 desk:block large:max-work:hidden print:hidden"
    >
      {groups.map(({ title, items }) => (
        <section key={title} aria-label={title} className="mb-4">
          <p aria-hidden="true" className="px-6 py-2 text-14 text-ink-500">
            {title}
          </p>
          <ul>
            {items.map(({ href, label: words, count }) => {
              const here = href === current;
              return (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={here ? "page" : undefined}
                    className={cn(
                      "flex min-h-11 items-center justify-between gap-3 py-2 pr-5 pl-6 text-ink-700 leading-snug no-underline [--ring-gap:-3px] hover:text-azurite-700 hover:underline",
                      here &&
                        "border-rule-strong border-y bg-sheet font-semibold text-ink-900 shadow-[inset_3px_0_0_var(--color-azurite-700)] hover:text-ink-900",
                    )}
                  >
                    {words}
                    {count ? <CountBadge {...count} /> : null}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
