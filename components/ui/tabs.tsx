"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

const list = "scrollbar-none flex overflow-x-auto border-rule-strong border-b print:hidden";
const tab =
  "relative flex min-h-13 flex-none cursor-pointer items-center justify-center px-4 text-ink-700 no-underline [--ring-gap:-3px] hover:text-azurite-700 phone:px-5";
const chosen =
  "font-semibold text-ink-900 after:absolute after:inset-x-4 after:bottom-0 after:h-[3px] after:bg-azurite-700 phone:after:inset-x-5";
const filling = "flex-1 px-2 after:inset-x-0 phone:px-2 phone:after:inset-x-0";

/** Divides one page into parts of which one is open; arrow keys move between them. */
export function Tabs({
  label,
  items,
  fill = false,
  defaultValue,
  value,
  onValueChange,
  className,
}: {
  label: string;
  items: { value: string; label: ReactNode; content: ReactNode }[];
  /** Shares the whole width among the tabs. */
  fill?: boolean | undefined;
  /** The part open at first; otherwise the first. */
  defaultValue?: string | undefined;
  value?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  className?: string | undefined;
}) {
  const control = value === undefined ? { defaultValue: defaultValue ?? items[0]?.value ?? "" } : { value };
  return (
    <Radix.Root {...control} {...(onValueChange ? { onValueChange } : {})} className={className}>
      <Radix.List aria-label={label} className={list}>
        {items.map((item) => (
          <Radix.Trigger
            key={item.value}
            value={item.value}
            className={cn(
              tab,
              fill && filling,
              "data-[state=active]:font-semibold data-[state=active]:text-ink-900",
              "after:absolute after:bottom-0 after:h-[3px] data-[state=active]:after:bg-azurite-700",
              fill ? "after:inset-x-0" : "after:inset-x-4 phone:after:inset-x-5",
            )}
          >
            {item.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content key={item.value} value={item.value}>
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

/** Leads to sister pages and looks like tabs. */
export function TabLinks({
  label,
  items,
  fill = false,
}: {
  label: string;
  items: { href: string; label: ReactNode; current: boolean }[];
  fill?: boolean | undefined;
}) {
  return (
    <nav aria-label={label} className={list}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className={cn(tab, item.current && chosen, fill && filling)}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
