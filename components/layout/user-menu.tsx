"use client";

import { DropdownMenu } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Link } from "@/components/ui/link";
import { UserMenuButton } from "./user-menu-button";

const item =
  "flex min-h-11 w-full cursor-pointer items-center gap-3 px-4 py-2 text-left text-ink-900 no-underline outline-none data-highlighted:bg-azurite-50 data-highlighted:text-azurite-800 data-highlighted:inset-ring-2 data-highlighted:inset-ring-focus";

/** Opens the signed-in person's own places and the way out; it comes open, for it is loaded when somebody has pressed its button. */
export function UserMenu({
  name,
  icon,
  detail,
  items,
  signOut,
  label,
}: {
  name: ReactNode;
  icon: ReactNode;
  /** A line under the name in the menu, such as the employer or the masked number. */
  detail?: ReactNode | undefined;
  items: { href: string; label: ReactNode }[];
  signOut: { label: ReactNode; action: (form: FormData) => void | Promise<void> };
  /** What a screen reader hears before the name. */
  label: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      <form ref={form} action={signOut.action} hidden />
      <DropdownMenu.Root modal={false} defaultOpen>
        <DropdownMenu.Trigger asChild>
          <UserMenuButton name={name} icon={icon} label={label} />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={4}
            collisionPadding={16}
            className="z-50 min-w-56 max-w-80 animate-rise rounded-3 border border-rule-strong bg-sheet py-1 shadow-float print:hidden"
          >
            <DropdownMenu.Label className="border-rule border-b px-4 pt-2 pb-2.5">
              <span className="block font-semibold text-ink-900">{name}</span>
              {detail ? <span className="block text-14 text-ink-500">{detail}</span> : null}
            </DropdownMenu.Label>
            {items.map((entry) => (
              <DropdownMenu.Item key={entry.href} asChild>
                <Link href={entry.href} className={item}>
                  {entry.label}
                </Link>
              </DropdownMenu.Item>
            ))}
            <DropdownMenu.Separator className="my-1 border-rule border-t" />
            <DropdownMenu.Item className={item} onSelect={() => form.current?.requestSubmit()}>
              {signOut.label}
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}
