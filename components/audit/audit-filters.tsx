"use client";

import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Filters } from "@/components/ui/filters";
import { auditActions } from "@/lib/domain/audit-actions";
import { type AuditFilter, actorKinds } from "@/lib/dto/audit";

const groups = [...new Set(auditActions.map((action) => action.split(".")[0] as "application"))];

/** Narrows a log by address; works without scripts. */
export function AuditFilters({ base, filter }: { base: string; filter: AuditFilter }) {
  const t = useTranslations("administration.audit");
  const narrowed = Object.keys(filter).length > 0;
  const known = groups.some((group) => group === filter.action);
  return (
    <Filters
      key={JSON.stringify(filter)}
      method="get"
      action={base}
      labels={{ region: t("filters"), more: t("more"), fewer: t("fewer") }}
      actions={
        <>
          <Button type="submit">{t("find")}</Button>
          {narrowed ? (
            <ButtonLink href={base} variant="quiet">
              {t("reset")}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Field label={t("from")}>
        <Input type="date" name="from" defaultValue={filter.from} />
      </Field>
      <Field label={t("to")}>
        <Input type="date" name="to" defaultValue={filter.to} />
      </Field>
      <Field label={t("what")}>
        <Select name="action" defaultValue={filter.action ?? ""}>
          <option value="">{t("anything")}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {t(`group.${group}`)}
            </option>
          ))}
          {filter.action && !known ? <option value={filter.action}>{filter.action}</option> : null}
        </Select>
      </Field>
      <Field label={t("actor")}>
        <Select name="actor" defaultValue={filter.actor ?? ""}>
          <option value="">{t("anybody")}</option>
          {actorKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`by.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("login")}>
        <Input
          name="login"
          defaultValue={filter.login}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Field label={t("subject")}>
        <Input
          name="subject"
          defaultValue={filter.subject}
          maxLength={36}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
    </Filters>
  );
}
