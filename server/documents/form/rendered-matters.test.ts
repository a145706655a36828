import { expect, test } from "vitest";
import { composeForm, type FormInput } from "@/lib/documents/form-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { countPages, drawPage } from "@/server/documents/page-images";
import { differingPixels } from "@/tests/documents/compare-pages";
import { formImages } from "@/tests/documents/form";
import { matterForms } from "@/tests/documents/matters";
import { drawForm } from "./draw-form";

const at = new Date("2026-11-09T12:51:12Z");
const images = await formImages();
/** Pixels of 2,036,400; a wrong character changes more than 100, another decoder of JPEG some in the pictures. */
const allowed = 60;

const forms: [string, Profession, FormInput][] = [
  ["form-addition", costEngineer, matterForms.addition],
  ["form-renewal", costEngineer, matterForms.renewal],
  ["form-deregistration", costEngineer, matterForms.deregistration],
  ["form-deregistration-assisted", costEngineer, matterForms.assistedDeregistration],
  ["form-structural-initial", structuralEngineer, matterForms.structuralInitial],
  ["form-structural-from-register", structuralEngineer, matterForms.structuralFromRegister],
  ["form-structural-renewal", structuralEngineer, matterForms.structuralRenewal],
];

test.each(forms)(
  "%s looks like the picture that was approved",
  async (name, profession, input) => {
    const pdf = await drawForm(composeForm(profession, input), images, at);
    const pages = await countPages(pdf);
    for (let page = 1; page <= pages; page++) {
      const picture = pages === 1 ? name : `${name}-${page}`;
      expect(await differingPixels(picture, await drawPage(pdf, page, 1200))).toBeLessThan(allowed);
    }
  },
  30_000,
);
