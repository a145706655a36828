"use client";

import { useState } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import { NavGroupButton } from "./nav-group-button";
import type { NavItem } from "./nav-item";

const loadMenu = () => import("./nav-group-menu").then((module) => module.NavGroupMenu);

/** Gathers places of one kind under one entry of the cover; they open by pointer, or by Enter and the arrow keys. */
export function NavGroup(places: {
  label: string;
  items: NavItem[];
  /** The address of the entry the reader is in. */
  current: string | undefined;
}) {
  const { label, items, current } = places;
  const [asked, setAsked] = useState(false);
  const Menu = useLoaded(asked, loadMenu);
  if (Menu) return <Menu {...places} />;
  return (
    <NavGroupButton
      label={label}
      here={items.some(({ href }) => href === current)}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadMenu().catch(() => undefined)}
      onClick={() => setAsked(true)}
    />
  );
}
