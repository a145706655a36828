import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { composeForm } from "@/lib/documents/form-content";
import { addDays } from "@/lib/domain/plain-date";
import { validityFrom } from "@/lib/domain/validity";
import { formSchema } from "@/lib/forms/form-schema";
import { drawPage } from "@/server/documents/page-images";
import { differingPixels } from "@/tests/documents/compare-pages";
import { formImages, formInput } from "@/tests/documents/form";
import {
  factsWith,
  filledIn,
  formsOfAll,
  heldRegistration,
  specialtyCodes,
  today,
} from "@/tests/forms/filled-in";
import { drawForm } from "./draw-form";

const at = new Date("2026-11-09T12:51:12Z");
const images = await formImages();
/** Pixels of 905,600: two thirds as large as the other pictures. */
const allowed = 40;

/** Forms that other tests draw with every row there can be, by their pictures; any other one is drawn here. */
const drawnBeside: Record<string, string> = {
  "cost-engineer, initial": "form",
  "cost-engineer, specialtyAddition": "form-addition-1",
  "cost-engineer, renewal": "form-renewal-1",
  "cost-engineer, deregistration": "form-deregistration",
  "structural-engineer, initial": "form-structural-initial",
  "structural-engineer, renewal": "form-structural-renewal",
  "structural-engineer, deregistration": "form-short",
};
const here = formsOfAll.filter(([name]) => !(name in drawnBeside));

test("the forms that are drawn beside have their pictures", () => {
  const pictures = Object.values(drawnBeside).map((name) => `tests/documents/references/${name}.png`);
  expect(pictures.filter((picture) => !existsSync(picture))).toEqual([]);
});

test.each(here)(
  "the form of %s looks like the picture that was approved",
  async (_name, profession, code, matter) => {
    const [first = null] = specialtyCodes(profession);
    const validity = validityFrom(addDays(today, -100), profession.validity.years);
    const registrations = code === "initial" ? [] : [heldRegistration(profession, first, { validity })];
    const form = { profession, matter, facts: factsWith(profession, { registrations }) };
    const answers = formSchema(form).parse(filledIn(form));
    const formNumber = `W2026110330047${matter.formCode}`;
    const pdf = await drawForm(
      composeForm(profession, formInput({ matter: code, formNumber, answers })),
      images,
      at,
    );
    const picture = `small/form-${profession.code}-${code}`;
    expect(await differingPixels(picture, await drawPage(pdf, 1, 800))).toBeLessThan(allowed);
  },
  30_000,
);
