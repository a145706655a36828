"use client";

import { useTranslations } from "next-intl";
import { ActDialog } from "@/components/platform/act-dialog";
import type { ShownLink } from "@/components/platform/link-once";
import { RolesDialog } from "@/components/platform/roles-dialog";
import { useTRPCClient } from "@/components/trpc/client";
import { Td, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { writeMoment } from "@/lib/domain/moment";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { ReasonDialog } from "./reason-dialog";

/** An officer of the reader's own registry. */
export interface OwnOfficer {
  accountId: string;
  login: string;
  name: string;
  status: "active" | "invited" | "suspended" | "blocked";
  suspendedReason: string | null;
  roles: RegistryRole[];
  linkEndsAt: Date | null;
  self: boolean;
}

interface Props {
  registry: string;
  officer: OwnOfficer;
  onDone: (text: string) => void;
  onLink: (link: ShownLink) => void;
}

/** Shows an officer of the reader's own registry and what its administrator can do with him. */
export function OwnOfficerRow({ registry, officer, onDone, onLink }: Props) {
  const t = useTranslations("platform.officers");
  const roles = useTranslations("desk.role");
  const { name } = officer;
  return (
    <Tr>
      <Td part="title" sub={officer.login}>
        {officer.self ? t("you", { name }) : name}
      </Td>
      <Td label={t("roles")}>{officer.roles.map((role) => roles(role)).join(t("comma"))}</Td>
      <Td label={t("state")} sub={<Since officer={officer} />}>
        <Tag kind={kinds[officer.status]}>{t(officer.status)}</Tag>
      </Td>
      <Td part="actions">
        <RolesDialog
          asRegistry
          registry={registry}
          officer={officer}
          onSaved={() => onDone(t("rolesSaved", { name }))}
        />
        {officer.self ? (
          <span className="text-14 text-ink-500">{t("selfNote")}</span>
        ) : (
          <Acts registry={registry} officer={officer} onDone={onDone} onLink={onLink} />
        )}
      </Td>
    </Tr>
  );
}

const kinds = { active: "ok", invited: "wait", suspended: "void", blocked: "void" } as const;

function Since({ officer }: { officer: OwnOfficer }) {
  const t = useTranslations("platform.officers");
  if (officer.status === "suspended") return officer.suspendedReason;
  if (officer.status !== "invited") return null;
  return officer.linkEndsAt ? t("linkEnds", { at: writeMoment(officer.linkEndsAt) }) : t("linkOver");
}

function Acts({ registry, officer, onDone, onLink }: Props) {
  const t = useTranslations("platform.officers");
  const client = useTRPCClient();
  const { accountId, name } = officer;
  if (officer.status === "blocked") return <span className="text-14 text-ink-500">{t("blockedNote")}</span>;
  return (
    <>
      <ReasonDialog
        label={t("resetTotp")}
        title={t("resetTotpOf", { name })}
        text={t("resetTotpText")}
        confirmLabel={t("resetTotpConfirm")}
        act={(reason) => client.administration.resetSecondFactor.mutate({ registry, accountId, reason })}
        onDone={(made) => onLink({ name, ...made })}
      />
      {officer.status === "suspended" ? (
        <ActDialog
          label={t("resume")}
          name={t("resumeOf", { name })}
          title={t("resumeOf", { name })}
          text={t("resumeText")}
          confirmLabel={t("resumeConfirm")}
          labels={{ cancel: t("cancel"), close: t("close") }}
          act={() => client.administration.resumeOfficer.mutate({ registry, accountId })}
          onDone={() => onDone(t("resumed", { name }))}
        />
      ) : (
        <ReasonDialog
          danger
          label={t("suspend")}
          title={t("suspendOf", { name })}
          text={t("suspendText")}
          confirmLabel={t("suspendConfirm")}
          act={(reason) => client.administration.suspendOfficer.mutate({ registry, accountId, reason })}
          onDone={() => onDone(t("suspendedDone", { name }))}
        />
      )}
    </>
  );
}
