import { isAfter, parsePlainDate } from "@/lib/domain/plain-date";
import { isProvince } from "@/lib/domain/provinces";
import type { Reason } from "@/lib/errors";
import { at } from "./at-field";
import type { TypedForm } from "./education";

const number = /^[一-龥0-9A-Za-z（）()〔〕－-]{4,40}$/; // older certificates read 浙建结（2019）00128

/** Judges the qualification: where it is from, and what has to be declared about it. */
export function checkQualification(form: TypedForm): Reason[] {
  if (form.profession.qualification.kind === "declared") return checkDate(form);
  switch (form.draft.qualificationOrigin) {
    case "":
      return [at("qualificationOrigin", "originMissing")];
    case "home":
      return form.facts.registered ? [] : [at("qualificationOrigin", "notInRegister")];
    case "elsewhere":
      return [...checkProvince(form), ...checkNumber(form), ...checkDate(form), ...checkScan(form)];
  }
}

function checkProvince({ draft, facts }: TypedForm): Reason[] {
  if (!isProvince(draft.qualificationProvince)) return [at("qualificationProvince", "provinceMissing")];
  return draft.qualificationProvince === facts.province
    ? [at("qualificationProvince", "provinceIsHome")]
    : [];
}

function checkNumber({ draft }: TypedForm): Reason[] {
  if (draft.qualificationNumber.trim() === "") return [at("qualificationNumber", "numberMissing")];
  return number.test(draft.qualificationNumber.trim()) ? [] : [at("qualificationNumber", "numberFormat")];
}

function checkDate({ profession, draft, facts }: TypedForm): Reason[] {
  if (draft.isApprovalDate && !profession.qualification.dates.includes("approval"))
    return [at("qualificationDate", "dateKind")];
  if (draft.qualificationDate === "") return [at("qualificationDate", "dateMissing")];
  const date = parsePlainDate(draft.qualificationDate);
  if (!date.ok) return [at("qualificationDate", "dateFormat")];
  return isAfter(date.value, facts.today) ? [at("qualificationDate", "dateInFuture")] : [];
}

function checkScan({ draft }: TypedForm): Reason[] {
  return draft.qualificationScan === "" ? [at("qualificationScan", "scanMissing")] : [];
}
