import { expect, test } from "vitest";
import { addDays } from "@/lib/domain/plain-date";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import { factsWith, filledIn, heldRegistration, today } from "@/tests/forms/filled-in";
import { closedRegistrations } from "./closed-registrations";
import { formSchema } from "./form-schema";

const civil = heldRegistration(costEngineer, "civil");
const installation = heldRegistration(costEngineer, "installation");

/** Saves the form with both registrations, or with civil works alone, and asks again when only these are held. */
function closed(
  code: MatterCode,
  held: (typeof civil)[],
  { day = today, window = null as number | null, saved = [civil, installation] } = {},
) {
  const matter = matterOf(costEngineer, code);
  const form = { profession: costEngineer, matter, facts: factsWith(costEngineer, { registrations: saved }) };
  const answers = formSchema(form).parse(filledIn(form));
  return closedRegistrations(matter, answers, { today: day, renewalOpensDaysBefore: window, held });
}
const longer = { ...installation.validity, end: addDays(installation.validity.end, 1) };

test.each<[string, string[], () => string[]]>([
  ["nothing when all stand", [], () => closed("renewal", [civil, installation])],
  ["what was ended", [civil.number], () => closed("deregistration", [installation])],
  [
    "what changed its end",
    [installation.number],
    () => closed("renewal", [civil, { ...installation, validity: longer }]),
  ],
  [
    "what expired, of a renewal",
    [civil.number, installation.number],
    () => closed("renewal", [civil, installation], { day: addDays(civil.validity.end, 1) }),
  ],
  [
    "nothing on its last day",
    [],
    () => closed("renewal", [civil, installation], { day: civil.validity.end }),
  ],
  [
    "nothing that expired, of a deregistration",
    [],
    () => closed("deregistration", [civil, installation], { day: addDays(civil.validity.end, 1) }),
  ],
  [
    "what a window closes",
    [civil.number, installation.number],
    () => closed("renewal", [civil, installation], { window: 30 }),
  ],
  ["nothing that is only shown", [], () => closed("specialtyAddition", [], { saved: [civil] })],
  ["nothing of a form that asks for none", [], () => closed("initial", [], { saved: [] })],
])("says %s", (_what, numbers, found) => {
  expect(found()).toEqual(numbers);
});
