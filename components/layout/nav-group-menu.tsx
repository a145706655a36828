"use client";

import { DropdownMenu } from "radix-ui";
import { PlaceMenu } from "@/components/ui/place-menu";
import { NavGroupButton } from "./nav-group-button";
import type { NavItem } from "./nav-item";

/** Lists the places of a group; it comes open, for it is loaded when somebody has pressed its button. */
export function NavGroupMenu({
  label,
  items,
  current,
}: {
  label: string;
  items: NavItem[];
  current: string | undefined;
}) {
  const places = items.map((item) => ({
    key: item.href,
    href: item.href,
    face: item.label,
    current: item.href === current ? ("page" as const) : undefined,
  }));
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>
        <NavGroupButton label={label} here={items.some(({ href }) => href === current)} />
      </DropdownMenu.Trigger>
      {/* within the navigation and not at the end of the page, so that it belongs to that landmark */}
      <PlaceMenu label={label} align="start" places={places} />
    </DropdownMenu.Root>
  );
}
