import { Search } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Filters } from "@/components/ui/filters";
import { validityStates } from "@/lib/domain/people-validity";
import { type PeopleQuery, peopleCertificates } from "@/lib/dto/people";
import type { EmployerProfession } from "../place-groups";
import { isNarrowed, peopleAddress } from "./people-address";

/** Asks what the list of people is narrowed to and posts it, so that no name gets into an address; works without scripts. */
export async function PeopleFilters({
  query,
  name,
  professions,
  narrow,
}: {
  query: PeopleQuery;
  /** As it was typed. */
  name: string;
  professions: EmployerProfession[];
  /** Leads to the list as the form narrows it. */
  narrow: (form: FormData) => Promise<void>;
}) {
  const [t, list] = await Promise.all([getTranslations("employer.people"), getTranslations("employer.list")]);
  return (
    <Filters
      key={peopleAddress({ ...query, page: 1 })}
      action={narrow}
      labels={{ region: list("filters"), more: list("more"), fewer: list("fewer") }}
      actions={
        <>
          <Button type="submit" variant="primary">
            <Search />
            {list("search")}
          </Button>
          {isNarrowed(query) ? (
            <ButtonLink href={peopleAddress()} variant="quiet">
              {list("reset")}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Field label={t("name")}>
        <Input name="name" defaultValue={name} maxLength={60} autoComplete="off" />
      </Field>
      <Field label={t("number")}>
        <Input name="number" defaultValue={query.number} maxLength={40} autoComplete="off" />
      </Field>
      <Field label={t("profession")}>
        <Select name="profession" defaultValue={query.profession ?? ""}>
          <option value="">{t("all")}</option>
          {professions.map((profession) => (
            <option key={profession.code} value={profession.code}>
              {profession.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("validityFilter")}>
        <Select name="validity" defaultValue={query.validity ?? ""}>
          <option value="">{t("all")}</option>
          {validityStates.map((state) => (
            <option key={state} value={state}>
              {t(`validity.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("certificate")}>
        <Select name="certificate" defaultValue={query.certificate ?? ""}>
          <option value="">{t("all")}</option>
          {peopleCertificates.map((held) => (
            <option key={held} value={held}>
              {t(`certificates.${held}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("todo")}>
        <Select name="waiting" defaultValue={query.waiting ? "1" : ""}>
          <option value="">{t("all")}</option>
          <option value="1">{t("waitingOnly")}</option>
        </Select>
      </Field>
    </Filters>
  );
}
