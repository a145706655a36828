"use client";

import { DropdownMenu } from "radix-ui";
import { PlaceMenu } from "@/components/ui/place-menu";
import { SwitchButton } from "./switch-button";

/** Lists the registries where an officer serves; it comes open, for it is loaded when somebody has pressed its button. */
export function RegistryMenu({
  label,
  text,
  items,
}: {
  label: string;
  text: string;
  items: { href: string; title: string; authority: string; current: boolean }[];
}) {
  const places = items.map(({ href, title, authority, current }) => ({
    key: `${title} ${authority}`,
    href,
    face: (
      <>
        <span className="block">{title}</span>
        <span className="block text-14 text-ink-500">{authority}</span>
      </>
    ),
    current: current ? ("true" as const) : undefined,
  }));
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>
        <SwitchButton label={label} text={text} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <PlaceMenu label={label} align="end" places={places} />
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
