import { Bell } from "lucide-react";
import { Link } from "@/components/ui/link";
import { CountBadge } from "./cover-nav";

/** Leads to the messages and shows how many are unread. */
export function BellLink({
  href,
  label,
  unread,
}: {
  href: string;
  label: string;
  /** How many, with the words a screen reader hears. */
  unread: { value: number; label: string };
}) {
  return (
    <Link
      href={href}
      className="relative flex min-h-11 min-w-11 items-center justify-center text-ink-700 no-underline hover:text-azurite-700 in-data-dark:text-sheet in-data-dark:hover:text-sheet"
    >
      <Bell aria-hidden="true" className="size-[1.375rem]" />
      <span className="sr-only">{label}</span>
      <span className="absolute top-0.5 left-1/2">
        <CountBadge {...unread} />
      </span>
    </Link>
  );
}
