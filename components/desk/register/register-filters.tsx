import { Search } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Filters } from "@/components/ui/filters";
import { endsWithin, type RegisterQuery, standingFilters } from "@/lib/dto/register";
import { inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { specialtiesOf } from "@/lib/professions/parts";
import { longestSearch } from "@/lib/register/search";
import { isNarrowed, registerAddress } from "./register-address";

/** Asks what the register is narrowed to and posts it, so that no name or number gets into an address; works without scripts. */
export async function RegisterFilters({
  registry,
  professionCode,
  query,
  typed,
  narrow,
}: {
  registry: string;
  professionCode: string;
  query: RegisterQuery;
  /** What was looked for, as it was typed. */
  typed: string;
  /** Leads to the list as the form narrows it. */
  narrow: (form: FormData) => Promise<void>;
}) {
  const [t, locale] = await Promise.all([getTranslations("register.list"), getLocale()]);
  const profession = findProfession(professionCode);
  const specialties = profession ? specialtiesOf(profession) : [];
  return (
    <Filters
      key={registerAddress(registry, query)}
      action={narrow}
      labels={{ region: t("filters"), more: t("more"), fewer: t("fewer") }}
      actions={
        <>
          <Button type="submit" variant="primary">
            <Search />
            {t("find")}
          </Button>
          {isNarrowed(query) ? (
            <ButtonLink href={registerAddress(registry)} variant="quiet">
              {t("reset")}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Field label={t("search")}>
        <Input
          name="search"
          defaultValue={typed}
          maxLength={longestSearch}
          placeholder={t("searchHint")}
          autoComplete="off"
        />
      </Field>
      <Field label={t("employer")}>
        <Input
          name="employer"
          defaultValue={query.employer}
          maxLength={100}
          placeholder={t("employerHint")}
          autoComplete="off"
        />
      </Field>
      <Choice name="standing" label={t("standing")} all={t("all")} chosen={query.standing}>
        {standingFilters.map((standing) => [standing, t(`standingFilter.${standing}`)])}
      </Choice>
      {specialties.length > 0 ? (
        <Choice name="specialty" label={t("specialty")} all={t("all")} chosen={query.specialty}>
          {specialties.map(({ code, label }) => [code, inLocale(label, locale)])}
        </Choice>
      ) : null}
      <Choice name="within" label={t("within")} all={t("all")} chosen={query.within?.toString()}>
        {endsWithin.map((days) => [String(days), t("withinDays", { days })])}
      </Choice>
      <Choice name="medium" label={t("medium")} all={t("all")} chosen={query.medium}>
        {(["electronic", "paper"] as const).map((medium) => [medium, t(`mediumOf.${medium}`)])}
      </Choice>
      <Choice name="locked" label={t("locked")} all={t("all")} chosen={query.locked && "1"}>
        {[["1", t("lockedOnly")]]}
      </Choice>
    </Filters>
  );
}

function Choice({
  name,
  label,
  all,
  chosen = "",
  children,
}: {
  name: string;
  label: string;
  all: string;
  chosen?: string | undefined;
  /** The values with their words. */
  children: (readonly [value: string, word: string] | string[])[];
}) {
  return (
    <Field label={label}>
      <Select name={name} defaultValue={chosen}>
        <option value="">{all}</option>
        {children.map(([value = "", word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
}
