import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Container } from "./container";

/** Closes every page: who runs it, how to reach them, and the standing links. */
export function Footer({
  children,
  links,
  linksLabel,
  work = false,
}: {
  /** Lines about the host and the hotline. */
  children: ReactNode;
  links: { href: string; label: ReactNode }[];
  linksLabel: string;
  work?: boolean | undefined;
}) {
  return (
    <footer className="border-rule-strong border-t bg-paper-sunk py-8 text-14 text-ink-500 leading-[1.8] print:hidden">
      <Container work={work} className="flex flex-wrap justify-between gap-x-12 gap-y-4">
        <div>{children}</div>
        <nav aria-label={linksLabel}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {links.map((link) => (
              <li key={link.href}>
                <Link
                  href={link.href}
                  className="inline-flex min-h-8 items-center text-ink-700 max-phone:min-h-11"
                >
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </Container>
    </footer>
  );
}
