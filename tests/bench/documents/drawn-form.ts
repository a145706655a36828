import { composeForm } from "@/lib/documents/form-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { drawForm } from "@/server/documents/form/draw-form";
import { moments } from "@/server/verification/testing/world";
import { formInput } from "@/tests/documents/form";
import { storedPictures } from "./pictures";

/** Draws the form that is signed and checked here, as the product draws it. */
export async function drawnForm(): Promise<Uint8Array> {
  return drawForm(composeForm(costEngineer, formInput()), await storedPictures(), moments.made);
}
