import { certificateFaults } from "./certificate-checks";
import { routeFaults } from "./route-checks";
import type { Matter, Profession } from "./schema";

/** How the source of a number begins that illustrates and is no law. */
const exampleSource = "示例";

/** A cross-check of a profession file: answers what is wrong, one sentence each. */
type Check = (profession: Profession) => string[];

const matters = (profession: Profession): [string, Matter][] =>
  Object.entries(profession.matters).filter((entry): entry is [string, Matter] => entry[1] !== undefined);

const has = (matter: Matter, kind: Matter["sections"][number]["kind"]) =>
  matter.sections.some((section) => section.kind === kind);

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

const numberNamesSpecialty: Check = ({ number, specialties }) => {
  const asked = number.some((part) => part.kind === "specialty");
  const offered = specialties.kind === "perApplication";
  return asked === offered
    ? []
    : ["the number names a specialty exactly when the profession has specialties"];
};

const codesOnce: Check = (profession) => {
  const specialties = profession.specialties.kind === "perApplication" ? profession.specialties.offered : [];
  const lists = {
    "form code": matters(profession).flatMap(([, { formCode, routes }]) => [
      formCode,
      ...routes.flatMap(({ absence }) => (absence.kind === "stated" ? [absence.formCode] : [])),
    ]),
    specialty: specialties.map(({ code }) => code),
    "specialty digit": specialties.map(({ numberDigit }) => String(numberDigit)),
    "refusal reason": profession.refusalReasons.map(({ code }) => code),
    "deregistration reason": profession.deregistrationReasons.map(({ code }) => code),
  };
  return Object.entries(lists).flatMap(([what, values]) =>
    repeated(values).map((value) => `the ${what} ${value} stands twice`),
  );
};

const additionNeedsSpecialties: Check = ({ matters, specialties }) =>
  matters.specialtyAddition && specialties.kind === "none"
    ? ["a specialty cannot be added where there are none"]
    : [];

const overdueAsksForEducation: Check = (profession) =>
  matters(profession).flatMap(([code, matter]) => {
    const asked = matter.sections.some(
      (section) => section.kind === "continuingEducation" && section.when === "overdue",
    );
    return asked === (matter.overdue !== undefined)
      ? []
      : [`${code}: overdue and its continuing education belong together`];
  });

const overdueKnowsItsDates: Check = (profession) =>
  matters(profession).flatMap(([code, matter]) => {
    if (!matter.overdue) return [];
    const given = profession.qualification.dates.includes("approval");
    return given === (matter.overdue.fromApproval !== undefined)
      ? []
      : [`${code}: a period from the approval date needs that date, and the date a period`];
  });

const employerSignsLast: Check = (profession) =>
  matters(profession).flatMap(([code, matter]) =>
    matter.routes
      .filter(({ signers }) => signers.indexOf("employer") === 0)
      .map(() => `${code}: the employer signs after the applicant`),
  );

const declarationsAreWorded: Check = (profession) =>
  matters(profession).flatMap(([code, matter]) => {
    const worded = profession.declarations[code as keyof Profession["declarations"]] !== undefined;
    return has(matter, "declaration") === worded
      ? []
      : [`${code}: a declaration is ticked exactly where it is worded`];
  });

const reasonsAreListed: Check = (profession) =>
  matters(profession).flatMap(([code, { sections }]) =>
    sections.flatMap((section) => {
      if (section.kind !== "deregistrationReason") return [];
      const known = profession.deregistrationReasons
        .filter(({ by }) => by === "applicant")
        .map((reason) => reason.code);
      return section.reasons
        .filter((reason) => !known.includes(reason))
        .map((reason) => `${code}: reason ${reason} is not one an applicant may give`);
    }),
  );

const sectionsStandOnce: Check = (profession) =>
  matters(profession).flatMap(([code, matter]) =>
    repeated(matter.sections.map(({ kind }) => kind)).map((kind) => `${code}: section ${kind} stands twice`),
  );

const effectHasItsSections: Check = (profession) =>
  matters(profession).flatMap(([code, matter]) => {
    const needed = {
      register: has(matter, "qualification"),
      renew: has(matter, "registrations") && has(matter, "continuingEducation"),
      deregister: has(matter, "registrations") && has(matter, "deregistrationReason"),
      exchange: matter.entry === "certificates",
    };
    return needed[matter.effect] ? [] : [`${code}: its form cannot say what ${matter.effect} needs`];
  });

const registeredEmployerIsKnown: Check = (profession) =>
  matters(profession).flatMap(([code, matter]) =>
    matter.sections.some((section) => section.kind === "employer" && section.mode === "registered") &&
    !has(matter, "registrations")
      ? [`${code}: the employer of the register is that of the registrations, and none are asked for`]
      : [],
  );

const tiledMattersAreGuided: Check = (profession) =>
  matters(profession).flatMap(([code, { entry }]) => {
    if (entry !== "tile") return [];
    const { guide, notes } = profession;
    const key = code as keyof Profession["matters"];
    return [
      ...(guide.conditions[key] ? [] : [`${code}: its guide names no conditions`]),
      ...(notes.matters[key]?.inProgress && notes.matters[key]?.voided
        ? []
        : [`${code}: the notes about an open application and a void file are not worded`]),
    ];
  });

const changesAreToldOnce: Check = ({ notes }) =>
  repeated(notes.changes.map(({ topic }) => topic)).map((topic) => `the change of ${topic} is told twice`);

/** Numbers that nobody has read in a law must not pass for it. */
const examplesSaySo: Check = (profession) => {
  const numbers = [
    profession.validity,
    ...matters(profession).flatMap(([, { overdue, sections }]) => [
      ...(overdue ? [overdue.fromIssue, overdue.fromApproval ?? overdue.fromIssue] : []),
      ...sections.flatMap((section) =>
        section.kind === "continuingEducation" ? [section.hours.compulsory, section.hours.elective] : [],
      ),
    ]),
  ];
  return numbers.every(({ source }) => source.startsWith(exampleSource) === profession.illustrative)
    ? []
    : ["the numbers of an illustrative profession, and only they, are marked as examples"];
};

/** Every cross-check, by the sentence it guards. */
export const checks: Check[] = [
  numberNamesSpecialty,
  codesOnce,
  additionNeedsSpecialties,
  overdueAsksForEducation,
  overdueKnowsItsDates,
  employerSignsLast,
  routeFaults,
  declarationsAreWorded,
  reasonsAreListed,
  sectionsStandOnce,
  effectHasItsSections,
  registeredEmployerIsKnown,
  certificateFaults,
  tiledMattersAreGuided,
  changesAreToldOnce,
  examplesSaySo,
];
