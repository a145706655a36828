import { describe, expect, test } from "vitest";
import { formatNumber, patternOf } from "@/lib/domain/registration-number";
import { costEngineer } from "./cost-engineer/r1";
import { defineProfession } from "./define";
import { findProfession, professionOf, revisions } from "./index";
import { matterOf, specialtiesOf } from "./parts";
import type { Profession, ProfessionInput } from "./schema";
import { structuralEngineer } from "./structural-engineer/r1";

const change = (alter: (input: never) => void) => () => {
  const input: unknown = structuredClone(costEngineer);
  alter(input as never);
  return defineProfession(input as ProfessionInput);
};

interface Matters {
  matters: Record<string, { sections: { kind: string }[] }>;
}

interface Routes {
  matters: { deregistration: { routes: { offer?: unknown; signers: string[]; absence: object }[] } };
}

/** Takes a section out of a matter's form. */
function drop({ matters }: Matters, code: string, kind: string): void {
  const matter = matters[code];
  if (matter) matter.sections = matter.sections.filter((section) => section.kind !== kind);
}

describe("defining a profession", () => {
  test("freezes it, so that nobody changes it at run time", () => {
    expect(Object.isFrozen(costEngineer)).toBe(true);
    expect(() => ((costEngineer.validity as { years: number }).years = 5)).toThrow(TypeError);
  });

  test.each<[string, (input: never) => void, string]>([
    ["a key that nobody reads", (input: Record<string, unknown>) => (input.colour = "red"), "colour"],
    [
      "a legal number without its source",
      (input: { validity: { source: string } }) => (input.validity.source = ""),
      "validity.source",
    ],
    [
      "a number that names no specialty",
      (input: { number: unknown[] }) => input.number.splice(1, 1),
      "the number names a specialty",
    ],
    [
      "a specialty's digit twice",
      (input: { specialties: { offered: { numberDigit: number }[] } }) => {
        for (const one of input.specialties.offered) one.numberDigit = 1;
      },
      "specialty digit 1 stands twice",
    ],
    [
      "an overdue rule whose form does not ask for hours",
      (input: { matters: { initial: { sections: { kind: string }[] } } }) =>
        (input.matters.initial.sections = input.matters.initial.sections.filter(
          ({ kind }) => kind !== "continuingEducation",
        )),
      "overdue and its continuing education",
    ],
    [
      "an approval date without a period",
      (input: { matters: { initial: { overdue: { fromApproval?: unknown } } } }) =>
        delete input.matters.initial.overdue.fromApproval,
      "needs that date",
    ],
    [
      "an employer who signs first",
      (input: { matters: { initial: { routes: { signers: string[] }[] } } }) =>
        input.matters.initial.routes[0]?.signers.reverse(),
      "the employer signs after the applicant",
    ],
    [
      "a declaration without words",
      (input: { declarations: object }) => (input.declarations = {}),
      "ticked exactly where it is worded",
    ],
    [
      "a renewal whose form chooses no registrations",
      (input: Matters) => drop(input, "renewal", "registrations"),
      "renewal: its form cannot say what renew needs",
    ],
    [
      "a renewal without continuing education",
      (input: Matters) => drop(input, "renewal", "continuingEducation"),
      "renewal: its form cannot say what renew needs",
    ],
    [
      "a deregistration without a reason",
      (input: Matters) => drop(input, "deregistration", "deregistrationReason"),
      "deregistration: its form cannot say what deregister needs",
    ],
    [
      "an addition that names no qualification",
      (input: Matters) => drop(input, "specialtyAddition", "qualification"),
      "specialtyAddition: its form cannot say what register needs",
    ],
    [
      "an employer of the register without registrations",
      (input: Matters) => drop(input, "specialtyAddition", "registrations"),
      "specialtyAddition: the employer of the register",
    ],
    [
      "a ground that only an officer may give",
      (input: { matters: { deregistration: { sections: { kind: string; reasons?: string[] }[] } } }) =>
        input.matters.deregistration.sections
          .find(({ kind }) => kind === "deregistrationReason")
          ?.reasons?.push("08"),
      "reason 08 is not one an applicant may give",
    ],
    [
      "routes to choose from that no form asks for",
      (input: Matters) => drop(input, "deregistration", "route"),
      "deregistration: its form asks for the route exactly when there are several",
    ],
    [
      "a choice of route where there is none",
      (input: Matters) => input.matters.initial?.sections.push({ kind: "route" }),
      "initial: its form asks for the route exactly when there are several",
    ],
    [
      "a route to choose from without words",
      (input: Routes) => delete input.matters.deregistration.routes[1]?.offer,
      "a route to choose from is not worded",
    ],
    [
      "a route twice",
      (input: Routes) => Object.assign(input.matters.deregistration.routes[1] ?? {}, { id: "ordinary" }),
      "a route stands twice",
    ],
    [
      "an employer's absence without proof",
      (input: Routes) =>
        Object.assign(input.matters.deregistration.routes[1] ?? {}, { proof: { kind: "none" } }),
      "route assisted: only one without the employer's signature",
    ],
    [
      "an employer's absence that no officer judges",
      (input: Routes) =>
        Object.assign(input.matters.deregistration.routes[1] ?? {}, { decision: { kind: "none" } }),
      "route assisted: only one without the employer's signature",
    ],
    [
      "an employer that signs and is absent",
      (input: Routes) => input.matters.deregistration.routes[1]?.signers.push("employer"),
      "route assisted: only one without the employer's signature",
    ],
    [
      "the form code of another form",
      (input: Routes) =>
        Object.assign(input.matters.deregistration.routes[1]?.absence ?? {}, { formCode: "190401" }),
      "form code 190401 stands twice",
    ],
    [
      "a section twice",
      (input: { matters: { initial: { sections: unknown[] } } }) =>
        input.matters.initial.sections.push({ kind: "identity" }),
      "section identity stands twice",
    ],
    [
      "a certificate whose lines are not its title",
      (input: { certificate: { titleLines: string[] } }) => input.certificate.titleLines.reverse(),
      "do not make its title",
    ],
    [
      "a certificate without the number",
      (input: { certificate: { rows: { field: string }[] } }) =>
        (input.certificate.rows = input.certificate.rows.filter(({ field }) => field !== "number")),
      "does not show number",
    ],
    [
      "a certificate that keeps the specialty to itself",
      (input: { certificate: { rows: { field: string }[] } }) =>
        (input.certificate.rows = input.certificate.rows.filter(({ field }) => field !== "specialty")),
      "shows a specialty exactly when",
    ],
    [
      "a row twice",
      (input: { certificate: { rows: object[] } }) =>
        input.certificate.rows.push({ label: "姓名", field: "name" }),
      "shows name twice",
    ],
    [
      "a field that no certificate has",
      (input: { certificate: { rows: object[] } }) =>
        input.certificate.rows.push({ label: "手机", field: "mobile" }),
      "certificate.rows.7.field",
    ],
    [
      "a seal outside the frame",
      (input: { certificate: { sheet: { seal: { x: number } } } }) => (input.certificate.sheet.seal.x = 180),
      "seal is not in its frame",
    ],
    [
      "a place that distorts the photo",
      (input: { certificate: { sheet: { photo: { width: number } } } }) =>
        (input.certificate.sheet.photo.width = 40),
      "distort the photo",
    ],
    [
      "a sheet turned the other way",
      (input: { certificate: { sheet: { orientation: string } } }) =>
        (input.certificate.sheet.orientation = "landscape"),
      "not as it is turned",
    ],
  ] as never)("refuses %s", (_what, alter, says) => {
    expect(change(alter)).toThrow(says);
  });
});

describe.each(
  revisions.map((profession) => [`${profession.code} r${profession.revision}`, profession] as const),
)("%s", (_name, profession: Profession) => {
  test("is worded in both languages", () => {
    const texts: string[] = [];
    JSON.stringify(profession, (key, value) => {
      if (key === "zh" || key === "en") texts.push(`${key}:${value}`);
      return value;
    });
    expect(texts.filter((text) => text.startsWith("zh:") && !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(texts.filter((text) => text.startsWith("en:") && /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test("writes numbers that its own pattern knows", () => {
    const specialtyDigit = specialtiesOf(profession)[0]?.numberDigit;
    const number = formatNumber(profession.number, {
      year: 2026,
      province: "31",
      sequence: 1,
      specialtyDigit,
    });
    expect(number).toMatch(patternOf(profession.number, {}));
  });

  test("every matter's form begins with who applies and ends with the declaration", () => {
    for (const matter of Object.values(profession.matters)) {
      if (matter?.entry !== "tile") continue;
      expect(matter.sections[0]?.kind).toBe("identity");
      expect(matter.sections.at(-1)?.kind).toBe("declaration");
    }
  });
});

describe("finding a profession", () => {
  test("answers the newest revision, or the one an application was signed under", () => {
    expect(findProfession("cost-engineer")).toBe(costEngineer);
    expect(findProfession("cost-engineer", 1)).toBe(costEngineer);
    expect(findProfession("cost-engineer", 99)).toBeUndefined();
    expect(findProfession("astrologer")).toBeUndefined();
    expect(() => professionOf("astrologer")).toThrow("no profession astrologer");
    expect(() => matterOf(structuralEngineer, "specialtyAddition")).toThrow();
  });
});
