"use client";

import { UserRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { signOut } from "./credentials";

// Loaded only where somebody is signed in: pages of the public stay light.
const UserMenu = dynamic(() => import("@/components/layout/user-menu").then((module) => module.UserMenu));

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
  const [failed, setFailed] = useState(false);
  async function leave() {
    if (await signOut()) window.location.assign("/");
    else setFailed(true);
  }
  return (
    <>
      <UserMenu
        name={name}
        icon={<UserRound />}
        detail={detail}
        items={items}
        signOut={{ label: labels.signOut, action: leave }}
        label={labels.user}
      />
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
