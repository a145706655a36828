"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { registryRoles } from "@/lib/domain/officer-roles";

/** Asks which roles an officer has in a registry. */
export function RoleBoxes({ wiring, error }: { wiring: UseFormRegisterReturn; error?: string | undefined }) {
  const t = useTranslations("platform.officers");
  const roles = useTranslations("desk.role");
  return (
    <Field id="roles" group label={t("roles")} hint={t("rolesHint")} required error={error}>
      <div className="grid gap-x-6 phone:grid-cols-2">
        {registryRoles.map((code) => (
          <Checkbox key={code} value={code} label={roles(code)} {...wiring} />
        ))}
      </div>
    </Field>
  );
}
