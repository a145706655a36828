"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDone } from "@/components/forms/use-done";
import { InviteDialog } from "@/components/platform/invite-dialog";
import { LinkOnce, type ShownLink } from "@/components/platform/link-once";
import { Table, Th } from "@/components/ui/table";
import { type OwnOfficer, OwnOfficerRow } from "./own-officer-row";

/** Lists the officers of the reader's own registry, and what its administrator can do with each. */
export function OwnOfficers({ registry, officers }: { registry: string; officers: OwnOfficer[] }) {
  const t = useTranslations("platform.officers");
  const router = useRouter();
  const done = useDone();
  const [link, setLink] = useState<ShownLink>();
  function show(shown: ShownLink) {
    setLink(shown);
    router.refresh();
  }
  return (
    <div className="grid gap-4">
      <div className="flex justify-end">
        <InviteDialog
          asRegistry
          registry={registry}
          onInvited={(invited) =>
            "link" in invited ? show(invited.link) : done(t("rolesAdded", { name: invited.rolesAddedFor }))
          }
        />
      </div>
      <Table
        dense
        caption={t("title")}
        head={
          <>
            <Th>{t("name")}</Th>
            <Th>{t("roles")}</Th>
            <Th>{t("state")}</Th>
            <Th>{t("actions")}</Th>
          </>
        }
      >
        {officers.map((officer) => (
          <OwnOfficerRow
            key={officer.accountId}
            registry={registry}
            officer={officer}
            onDone={done}
            onLink={show}
          />
        ))}
      </Table>
      <LinkOnce key={link?.url} link={link} onDone={() => setLink(undefined)} />
    </div>
  );
}
