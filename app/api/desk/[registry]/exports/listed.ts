import { specialtyName } from "@/components/application/progress";
import { onlyWhether } from "@/lib/export/narrowed-to";
import type { Cell, Column } from "@/lib/export/sheet";
import { inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { matterName } from "@/lib/professions/codes";
import type { MatterCode } from "@/lib/professions/matters";
import { specialtiesOf } from "@/lib/professions/parts";
import type { RegistryScope } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import type { Exporter } from "@/server/exports/exporter";

/** What an export of a list is asked with. */
export interface Asked {
  scope: RegistryScope;
  session: LiveSession;
  by: Exporter;
  params: Record<string, string | string[]>;
  locale: string;
}

/** A list as its export writes it. */
export interface Listed {
  title: string;
  /** What it is narrowed to, in words, part by part. */
  conditions: string[];
  columns: readonly Pick<Column<never>, "label" | "width">[];
  rows: number;
  parts: () => AsyncGenerator<Cell[][]>;
}

/** How one list is exported: from which page it is asked for, what the log says of it, and how it is opened. */
export interface ListExport {
  page: (registry: string, asked: Asked) => string;
  narrowed: (asked: Asked) => Record<string, string | number | boolean>;
  open: (asked: Asked) => Promise<Listed>;
}

/** Names a matter in the reader's language. */
export const wordMatter = (code: string, { locale }: Asked): string =>
  inLocale(matterName(code as MatterCode), locale);

/** Names a specialty in the reader's language; nothing where there is none. */
export const wordSpecialty = (code: string | null, { by, locale }: Asked): Cell =>
  code && specialtyName(by.professionCode, code, locale);

/** Says of a specialty that was asked for what the log may hold: its code, or that something else was typed. */
export function loggedSpecialty(code: string | undefined, { by }: Asked): string | true | undefined {
  const profession = findProfession(by.professionCode);
  const known = profession && specialtiesOf(profession).some((specialty) => specialty.code === code);
  return known ? code : onlyWhether(code);
}
