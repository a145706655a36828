import type { ReactNode } from "react";

/** Describes one entry of a navigation. */
export type NavItem = {
  href: string;
  label: ReactNode;
  /** Current only on this very page, not on those below it. */
  exact?: boolean | undefined;
  /** Also current on this address and below it. */
  also?: string | undefined;
  /** Number of things waiting there, with the words a screen reader hears. */
  count?: { value: number; label: string } | undefined;
};

/** Several places under one entry of a navigation. */
export interface NavGroupItem {
  label: string;
  items: NavItem[];
}

/** Lists the places of a navigation, those of its groups in their order among the others. */
export const placesOf = (items: readonly (NavItem | NavGroupItem)[]): NavItem[] =>
  items.flatMap((item) => ("items" in item ? item.items : [item]));
