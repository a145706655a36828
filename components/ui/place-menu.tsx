import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { Link } from "./link";

/** A place that a menu leads to. */
export interface MenuPlace {
  key: string;
  href: string;
  face: ReactNode;
  /** How a screen reader hears that the reader is there: on this page, or within this place. */
  current: "page" | "true" | undefined;
}

/** Lists the places of an open menu, the one where the reader is with a tick; stands in a DropdownMenu.Root beside its trigger. */
export function PlaceMenu({
  label,
  align,
  places,
}: {
  label: string;
  align: "start" | "end";
  places: readonly MenuPlace[];
}) {
  return (
    <DropdownMenu.Content
      align={align}
      sideOffset={4}
      collisionPadding={16}
      aria-label={label}
      className="z-50 max-w-96 animate-rise rounded-3 border border-rule-strong bg-sheet py-1 shadow-float print:hidden"
    >
      {places.map(({ key, href, face, current }) => (
        <DropdownMenu.Item key={key} asChild>
          <Link
            href={href}
            aria-current={current}
            className="flex min-h-11 w-full cursor-pointer items-center gap-3 px-4 py-2 text-left text-ink-900 no-underline outline-none data-highlighted:bg-azurite-50 data-highlighted:text-azurite-800 data-highlighted:inset-ring-2 data-highlighted:inset-ring-focus"
          >
            <span className="min-w-0 flex-1">{face}</span>
            {current ? <Check aria-hidden="true" className="size-4 flex-none" /> : null}
          </Link>
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Content>
  );
}
