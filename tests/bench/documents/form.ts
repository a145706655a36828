import { composeForm } from "@/lib/documents/form-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { drawForm } from "@/server/documents/form/draw-form";
import { formInput } from "@/tests/documents/form";
import { type Chapter, figureOf } from "../figures";
import { race } from "../race";
import { storedPictures } from "./pictures";
import { drawPlainForm } from "./plain-form";

/** Measures how long the product takes to draw a form, against pdf-lib used plainly. */
export async function measureForm(): Promise<Chapter> {
  const content = composeForm(costEngineer, formInput());
  const pictures = await storedPictures();
  const at = new Date("2026-11-20T06:00:00Z");
  const began = performance.now();
  await drawForm(content, pictures, at);
  const first = performance.now() - began;
  const laps = await race(
    [
      { name: "form drawn", run: async () => (await drawForm(content, pictures, at)).length },
      { name: "plain pdf-lib", run: async () => (await drawPlainForm(content, pictures)).length },
    ],
    { warmUp: 8, rounds: 60 },
  );
  const [ours, plain] = laps;
  if (!ours || !plain) throw new Error("nothing was measured");
  const note = `the first of a process, which parses the fonts, took ${first.toFixed(0)} ms`;
  return {
    title: "Form",
    figures: [
      { ...figureOf(ours, { goal: { median: 15 }, floors: [plain] }), note },
      { ...figureOf(plain), name: "  the same by plain pdf-lib, its font parsed anew" },
    ],
  };
}
