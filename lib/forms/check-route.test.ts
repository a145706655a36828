import { expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { matterOf } from "@/lib/professions/parts";
import { factsWith, fileIds, filledIn, formsOfAll, heldRegistration } from "@/tests/forms/filled-in";
import { checkDraft } from "./check-draft";
import { chosenRoute, writtenAbsence } from "./check-route";
import type { Draft } from "./draft";
import { draftOfAnswers } from "./draft-of-answers";
import { formSchema } from "./form-schema";

const matter = matterOf(costEngineer, "deregistration");
const facts = factsWith(costEngineer, { registrations: [heldRegistration(costEngineer, "civil")] });
const form = { profession: costEngineer, matter, facts };
const right = filledIn(form);
const typed = (changes: Partial<Draft>): Draft => ({ ...right, ...changes });
const found = (changes: Partial<Draft>) =>
  checkDraft({ ...form, draft: typed(changes) }).map(({ key, field }) => `${field}: ${key}`);
const answers = (changes: Partial<Draft>) => formSchema(form).parse(typed(changes));

test("before a choice it is the first route, which asks for nothing more", () => {
  const unsaid = { absenceGround: "", absenceText: "", absenceProof: "" };
  for (const route of ["", "ordinary"]) {
    expect(found({ route, ...unsaid })).toEqual([]);
    expect(answers({ route, ...unsaid })).toMatchObject({ route: "ordinary", absence: null });
  }
  expect(found({ route: "unknown" })).toEqual(["route: form.routeMissing"]);
});

test("what was said of the employer before going back to its signature is not kept", () => {
  expect(answers({ route: "ordinary" }).absence).toBeNull();
  expect(draftOfAnswers(answers({ route: "ordinary" })).absenceProof).toBe("");
});

test("the route without the employer's signature asks for everything at once", () => {
  expect(found({ route: "assisted" })).toEqual([]);
  expect(found({ route: "assisted", absenceGround: "", absenceText: "　", absenceProof: "" })).toEqual([
    "absenceGround: form.absenceGroundMissing",
    "absenceText: form.absenceTextShort",
    "absenceProof: form.absenceProofMissing",
  ]);
  expect(answers({ route: "assisted" })).toMatchObject({
    route: "assisted",
    absence: { ground: "bankrupt", proof: fileIds.proof },
  });
});

test.each([
  [9, ["absenceText: form.absenceTextShort"]],
  [10, []],
  [300, []],
  [301, ["absenceText: form.absenceTextLong"]],
])("%i characters of explanation", (length, expected) => {
  expect(found({ route: "assisted", absenceText: ` ${"字".repeat(length)}\n` })).toEqual(expected);
});

test("the explanation is one paragraph, as the form prints it", () => {
  expect(writtenAbsence({ absenceText: " 企业已破产，\n\n　无人签名。\t" })).toBe("企业已破产， 无人签名。");
});

test("an employer that does not sign may have no telephone, yet not a wrong one", () => {
  expect(found({ route: "ordinary", employerPhone: "" })).toEqual(["employerPhone: form.phoneMissing"]);
  expect(found({ route: "assisted", employerPhone: "" })).toEqual([]);
  expect(found({ route: "assisted", employerPhone: "12" })).toEqual(["employerPhone: form.phoneFormat"]);
});

test.each(formsOfAll)(
  "%s: a matter without a choice goes its only route, whatever is sent",
  (_name, ...of) => {
    const [, , { routes }] = of;
    const [first] = routes;
    const sent = chosenRoute(of[2], { route: "assisted" });
    expect(sent).toBe(routes.length === 1 ? first : routes[1]);
  },
);
