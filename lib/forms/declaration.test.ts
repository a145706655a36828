import { expect, test } from "vitest";
import { addDays } from "@/lib/domain/plain-date";
import { validityFrom } from "@/lib/domain/validity";
import {
  factsWith,
  filledIn,
  formsOfAll,
  heldRegistration,
  specialtyCodes,
  today,
} from "@/tests/forms/filled-in";
import { checkDraft } from "./check-draft";

test("#38 #39 #69 #76 #81 #84 no matter of any profession is saved without the declaration's tick, and each has its text", () => {
  for (const [name, profession, code, matter] of formsOfAll) {
    const [first = null] = specialtyCodes(profession);
    const validity = validityFrom(addDays(today, -100), profession.validity.years);
    const held = heldRegistration(profession, first, { validity });
    const registrations = code === "initial" ? [] : [held];
    const facts = factsWith(profession, { registrations });
    const draft = filledIn({ profession, matter, facts });
    expect(checkDraft({ profession, matter, draft, facts }), name).toEqual([]);
    expect(checkDraft({ profession, matter, draft: { ...draft, agreed: false }, facts }), name).toMatchObject(
      [{ key: "form.notAgreed", field: "agreed" }],
    );
    const texts = code === "paperExchange" ? undefined : profession.declarations[code];
    expect(texts?.applicant.zh, name).toMatch(/^本人/);
    expect(texts?.employer.zh, name).toContain("{employer}");
  }
});
