"use client";

import { UserRound } from "lucide-react";
import { useState } from "react";
import { UserMenuButton } from "@/components/layout/user-menu-button";
import { Dialog } from "@/components/ui/dialog";
import { useLoaded } from "@/components/ui/use-loaded";
import { signOut } from "./credentials";

const loadMenu = () => import("@/components/layout/user-menu").then((module) => module.UserMenu);

/** Shows who is signed in, leads to his own places and signs him out. */
export function OwnMenu({
  name,
  detail,
  items,
  labels,
}: {
  name: string;
  detail?: string | undefined;
  items: { href: string; label: string }[];
  labels: { user: string; signOut: string; failedTitle: string; failedText: string; close: string };
}) {
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const UserMenu = useLoaded(asked, loadMenu);
  async function leave() {
    if (await signOut()) window.location.assign("/");
    else setFailed(true);
  }
  const face = { name, icon: <UserRound />, label: labels.user };
  return (
    <>
      {UserMenu ? (
        <UserMenu
          {...face}
          detail={detail}
          items={items}
          signOut={{ label: labels.signOut, action: leave }}
        />
      ) : (
        <UserMenuButton
          {...face}
          aria-haspopup="menu"
          aria-expanded={false}
          onPointerEnter={() => void loadMenu().catch(() => undefined)}
          onClick={() => setAsked(true)}
        />
      )}
      <Dialog
        open={failed}
        onOpenChange={setFailed}
        title={labels.failedTitle}
        closeLabel={labels.close}
        description={labels.failedText}
      />
    </>
  );
}
