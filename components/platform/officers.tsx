"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDone } from "@/components/forms/use-done";
import { useTRPCClient } from "@/components/trpc/client";
import { Empty } from "@/components/ui/empty";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { writeMoment } from "@/lib/domain/moment";
import type { Role } from "@/lib/domain/officer-roles";
import { ActDialog } from "./act-dialog";
import { InviteDialog } from "./invite-dialog";
import { LinkOnce, type ShownLink } from "./link-once";
import { RolesDialog } from "./roles-dialog";

interface Officer {
  accountId: string;
  login: string;
  name: string;
  status: "active" | "invited" | "blocked";
  roles: Role[];
  linkEndsAt: Date | null;
}

/** Lists the officers of a registry, or without one the platform's administrators, and what can be done with each. */
export function Officers({
  registry,
  officers,
  heading,
}: {
  registry: string | null;
  officers: Officer[];
  /** Heads the list where the page's title does not. */
  heading?: string;
}) {
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
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 has-[h2]:justify-between">
        {heading ? <h2 className="text-20">{heading}</h2> : null}
        <InviteDialog
          registry={registry}
          onInvited={(invited) =>
            "link" in invited ? show(invited.link) : done(t("rolesAdded", { name: invited.rolesAddedFor }))
          }
        />
      </div>
      {officers.length === 0 ? <Empty title={t("none")}>{t("noneText")}</Empty> : null}
      {officers.length > 0 ? (
        <Table
          dense
          caption={t(registry ? "title" : "administratorsTitle")}
          head={
            <>
              <Th>{t("name")}</Th>
              {registry ? <Th>{t("roles")}</Th> : null}
              <Th>{t("state")}</Th>
              <Th>{t("actions")}</Th>
            </>
          }
        >
          {officers.map((officer) => (
            <OfficerRow
              key={officer.accountId}
              registry={registry}
              officer={officer}
              onDone={done}
              onLink={show}
            />
          ))}
        </Table>
      ) : null}
      <LinkOnce key={link?.url} link={link} onDone={() => setLink(undefined)} />
    </div>
  );
}

function OfficerRow({
  registry,
  officer,
  onDone,
  onLink,
}: {
  registry: string | null;
  officer: Officer;
  onDone: (text: string) => void;
  onLink: (link: ShownLink) => void;
}) {
  const t = useTranslations("platform.officers");
  const roles = useTranslations("desk.role");
  const client = useTRPCClient();
  const { accountId, name } = officer;
  const labels = { cancel: t("cancel"), close: t("close") };
  return (
    <Tr>
      <Td part="title" sub={officer.login}>
        {name}
      </Td>
      {registry ? (
        <Td label={t("roles")}>{officer.roles.map((role) => roles(role)).join(t("comma"))}</Td>
      ) : null}
      <Td label={t("state")} sub={<LinkState officer={officer} />}>
        <StateTag status={officer.status} />
      </Td>
      <Td part="actions">
        {registry ? (
          <RolesDialog
            registry={registry}
            officer={officer}
            onSaved={() => onDone(t("rolesSaved", { name }))}
          />
        ) : null}
        <ActDialog
          label={t("newLink")}
          name={t("newLinkOf", { name })}
          title={t("newLinkOf", { name })}
          text={t("newLinkText")}
          confirmLabel={t("newLinkConfirm")}
          labels={labels}
          act={() => client.platform.renewInvitation.mutate({ accountId })}
          onDone={(made) => onLink({ name, ...made })}
        />
        {registry ? null : (
          <ActDialog
            danger
            label={t("remove")}
            name={t("removeOf", { name })}
            title={t("removeOf", { name })}
            text={t("removeText")}
            confirmLabel={t("removeConfirm")}
            labels={labels}
            act={() => client.platform.removeAdministrator.mutate({ accountId })}
            onDone={() => onDone(t("removed", { name }))}
          />
        )}
        {officer.status === "blocked" ? null : (
          <ActDialog
            danger
            label={t("block")}
            name={t("blockOf", { name })}
            title={t("blockOf", { name })}
            text={t("blockText")}
            confirmLabel={t("blockConfirm")}
            labels={labels}
            act={() => client.platform.blockOfficer.mutate({ accountId })}
            onDone={() => onDone(t("blockedDone", { name }))}
          />
        )}
      </Td>
    </Tr>
  );
}

function StateTag({ status }: { status: Officer["status"] }) {
  const t = useTranslations("platform.officers");
  if (status === "blocked") return <Tag kind="void">{t("blocked")}</Tag>;
  return <Tag kind={status === "active" ? "ok" : "wait"}>{t(status)}</Tag>;
}

function LinkState({ officer }: { officer: Officer }) {
  const t = useTranslations("platform.officers");
  if (officer.status !== "invited") return null;
  return officer.linkEndsAt ? t("linkEnds", { at: writeMoment(officer.linkEndsAt) }) : t("linkOver");
}
