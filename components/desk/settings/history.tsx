"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field, Select } from "@/components/ui/field";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import { writeMoment } from "@/lib/domain/moment";
import type { OwnSettings } from "@/lib/dto/settings";
import { compareSettings } from "@/lib/professions/registry-settings";
import { SettingChanges } from "./changes";

type Version = OwnSettings["versions"][number];

const kinds = { planned: "wait", inForce: "ok", over: "done", replaced: "void" } as const;

/** Lists every version of a registry's settings with who made it and what it changed, and compares any two. */
export function SettingsHistory({ versions }: { versions: Version[] }) {
  const t = useTranslations("administration.settings");
  if (versions.length === 0) return null;
  return (
    <Sheet aria-labelledby="history">
      <SheetHead id="history" title={t("history")} />
      <ol>
        {versions.map((version) => (
          <li key={version.version} className="grid gap-2 border-rule px-4 py-4 phone:px-6 [&+&]:border-t">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong className="text-ink-900">{t("version", { version: version.version })}</strong>
              <Tag kind={kinds[version.standing]}>{t(`standing.${version.standing}`)}</Tag>
              <span>{t("from", { day: version.effectiveFrom })}</span>
              <span className="text-14 text-ink-500">
                {t("made", { by: version.by ?? t("byScript"), at: writeMoment(version.createdAt) })}
              </span>
            </p>
            <SettingChanges
              caption={t("changesOf", { version: version.version })}
              changes={version.changes}
            />
          </li>
        ))}
      </ol>
      {versions.length > 1 ? <Compare versions={versions} /> : null}
    </Sheet>
  );
}

function Compare({ versions }: { versions: Version[] }) {
  const t = useTranslations("administration.settings");
  const [one, setOne] = useState(versions.at(-1)?.version ?? 0);
  const [other, setOther] = useState(versions[0]?.version ?? 0);
  const settingsOf = (wanted: number) => versions.find(({ version }) => version === wanted)?.settings;
  const [before, after] = [settingsOf(one), settingsOf(other)];
  const choices = versions.map(({ version }) => (
    <option key={version} value={version}>
      {t("version", { version })}
    </option>
  ));
  return (
    <SheetBody className="grid gap-4 border-rule border-t">
      <h3 className="text-16">{t("compare")}</h3>
      <div className="grid max-w-form gap-4 phone:grid-cols-2">
        <Field label={t("before")}>
          <Select value={one} onChange={(event) => setOne(Number(event.target.value))}>
            {choices}
          </Select>
        </Field>
        <Field label={t("after")}>
          <Select value={other} onChange={(event) => setOther(Number(event.target.value))}>
            {choices}
          </Select>
        </Field>
      </div>
      {before && after ? (
        <SettingChanges caption={t("compare")} changes={compareSettings(before, after)} />
      ) : null}
    </SheetBody>
  );
}
