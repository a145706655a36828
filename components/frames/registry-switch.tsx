"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import { type Bilingual, inLocale } from "@/lib/locale";
import { type Post, registryOf, switchAddress } from "./switch-address";
import { SwitchButton } from "./switch-button";

const loadMenu = () => import("./registry-menu").then((module) => module.RegistryMenu);

/** Says in which registry an officer is, and leads to the others where he serves: by pointer, or by Enter and the arrow keys. */
export function RegistrySwitch({ posts }: { posts: (Post & { profession: Bilingual })[] }) {
  const t = useTranslations("desk.switch");
  const locale = useLocale();
  const path = usePathname();
  const [asked, setAsked] = useState(false);
  const Menu = useLoaded(asked, loadMenu);
  const current = registryOf(path);
  const items = posts.map((post) => ({
    href: switchAddress(path, post),
    title: inLocale(post.profession, locale),
    authority: inLocale(post.authority, locale),
    current: post.registry === current,
  }));
  const here = items.find((item) => item.current);
  const face = { label: t("label"), text: here ? `${here.title} · ${here.authority}` : t("choose") };
  if (Menu) return <Menu {...face} items={items} />;
  return (
    <SwitchButton
      {...face}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadMenu().catch(() => undefined)}
      onClick={() => setAsked(true)}
    />
  );
}
