import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

type Crumb = { label: ReactNode; href?: string | undefined };

/** Says where a page stands and leads back; phones show only the way back. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  const back = crumbs.findLastIndex((crumb) => crumb.href);
  return (
    <nav aria-label={label} className="mb-2 text-14 print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-ink-500">
        {crumbs.map((crumb, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a trail never reorders
            key={index}
            className={cn("items-center", index === back ? "flex" : "hidden phone:flex")}
          >
            {index > 0 ? (
              <span aria-hidden="true" className="mr-1 hidden text-field phone:inline">
                ／
              </span>
            ) : null}
            {index === back ? <ChevronLeft className="mr-1 size-4 phone:hidden" /> : null}
            {crumb.href ? (
              <Link
                href={crumb.href}
                className="inline-flex min-h-8 items-center text-ink-500 max-phone:min-h-11"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Opens a page: where it is, what it is, and what can be done with the whole of it. */
export function PageHeader({
  title,
  lead,
  kind = "public",
  breadcrumbs,
  breadcrumbsLabel,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode | undefined;
  /** "public" is serif, "work" (employers and officers) is sans. */
  kind?: "public" | "work" | undefined;
  breadcrumbs?: Crumb[] | undefined;
  breadcrumbsLabel?: string | undefined;
  actions?: ReactNode | undefined;
}) {
  return (
    <div className="mb-4 phone:mb-6">
      {breadcrumbs && breadcrumbs.length > 0 ? (
        <Breadcrumbs label={breadcrumbsLabel ?? ""} crumbs={breadcrumbs} />
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1
            id="page-title"
            tabIndex={-1}
            className={kind === "public" ? "font-serif text-30" : "font-sans text-24"}
          >
            {title}
          </h1>
          {lead ? <div className="max-w-measure text-ink-500">{lead}</div> : null}
        </div>
        {actions ? (
          <div className="flex flex-wrap items-center gap-3 max-phone:w-full max-phone:[&_:is(a,button)]:flex-auto">
            {actions}
          </div>
        ) : null}
      </div>
    </div>
  );
}
