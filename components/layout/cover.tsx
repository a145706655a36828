import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { Logo, Wenwu } from "@/components/ui/motifs";
import { Container } from "./container";
import { CoverNav } from "./cover-nav";
import { type NavGroupItem, type NavItem, placesOf } from "./nav-item";
import { NavMenu } from "./nav-menu";

type Audience = "public" | "employer" | "registry";

const covers = {
  public: "bg-paper",
  employer: "bg-azurite-900 text-sheet [--ring:var(--color-sheet)]",
  registry: "bg-ink-900 text-sheet [--ring:var(--color-sheet)]",
} as const satisfies Record<Audience, string>;

/** Binds a page: skip link, strip, brand, places and tools. Paper for the public and applicants, azurite for employers, ink for the registry. */
export function Cover({
  audience,
  brand,
  nav,
  menu,
  strip,
  tools,
  labels,
}: {
  audience: Audience;
  brand: { href: string; name: ReactNode; role: ReactNode };
  nav: (NavItem | NavGroupItem)[];
  /** Further groups for the phone menu, such as the side navigation. */
  menu?: { title?: ReactNode | undefined; items: NavItem[] }[] | undefined;
  /** The line above the cover: who runs it, and small tools that the phone menu repeats. */
  strip?: { host: ReactNode; tools?: ReactNode | undefined; locale?: ReactNode | undefined } | undefined;
  /** Sign-in button, bell, user menu. */
  tools?: ReactNode | undefined;
  labels: { skip: string; nav: string; menu: string; close: string };
}) {
  const dark = audience !== "public";
  return (
    <>
      <a
        href="#main"
        className="sr-only z-90 bg-sheet px-4 py-3 focus:not-sr-only focus:fixed focus:top-2 focus:left-4 print:hidden"
      >
        {labels.skip}
      </a>
      <header className="print:hidden">
        {strip ? (
          <div className="bg-paper-sunk text-14 text-ink-500">
            <Container
              work={dark}
              className="flex min-h-11 items-center justify-between gap-6 phone:min-h-10"
            >
              <div className="min-w-0 py-1 max-phone:line-clamp-2">{strip.host}</div>
              <div className="flex flex-none items-center gap-x-6 text-ink-700">
                {strip.tools ? (
                  <div className="hidden items-center gap-x-6 phone:flex">{strip.tools}</div>
                ) : null}
                {strip.locale}
              </div>
            </Container>
          </div>
        ) : null}
        <div data-dark={dark || undefined} className={covers[audience]}>
          <Container
            work={dark}
            className={cn(
              "flex min-h-14 items-stretch gap-3 phone:gap-6",
              dark ? "phone:min-h-15" : "phone:min-h-18",
            )}
          >
            <Link
              href={brand.href}
              className="mr-auto flex min-h-11 min-w-0 items-center gap-3 text-ink-900 work:min-w-min no-underline hover:text-ink-900 in-data-dark:text-sheet in-data-dark:hover:text-sheet"
            >
              <Logo name={brand.name} className="flex-none" />
              <span
                className={cn(
                  "wrap-normal break-keep border-current border-l pl-3 text-14 leading-[1.3]",
                  dark ? "max-w-40 max-[25rem]:hidden" : "max-phone:hidden desk:max-work:hidden",
                )}
              >
                {brand.role}
              </span>
            </Link>
            <CoverNav items={nav} label={labels.nav} />
            {tools ? <div className="flex items-center gap-1 phone:gap-3">{tools}</div> : null}
            <div className="-mr-2.5 flex items-center desk:hidden large:max-work:flex">
              <NavMenu groups={[{ items: placesOf(nav) }, ...(menu ?? [])]} labels={labels}>
                {strip?.tools}
              </NavMenu>
            </div>
          </Container>
        </div>
      </header>
      {dark ? null : <Wenwu className="print:hidden" />}
    </>
  );
}
