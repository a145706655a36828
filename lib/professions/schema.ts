import { z } from "zod";
import { registrationNumberParts } from "@/lib/domain/registration-number";
import { certificateSchema } from "./certificate-schema";
import { guideSchema, notesSchema } from "./guide-schema";
import { matterCodes } from "./matters";
import { registryActsSchema } from "./registry-acts-schema";
import { settingBoundsSchema } from "./setting-bounds";
import { wordingsSchema } from "./wordings-schema";

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const source = z.string().min(2);

/** A number that a law, standard or manual sets, and where it stands. */
const legalNumber = z.strictObject({ value: z.int().positive(), source });

const pdfProof = z.strictObject({ kind: z.literal("pdf"), maxBytes: z.int().positive() });
const proof = z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("none") }), pdfProof]);

/** Generation, matter and template of a form; the tail of the form number. */
const formCode = z.string().regex(/^\d{6}$/);

const refusalReasons = z.array(z.strictObject({ code: z.string(), label: bilingual, source })).min(1);

/** Hours of continuing education that a form asks for; equal or more is enough. */
const educationHours = z.strictObject({ compulsory: legalNumber, elective: legalNumber });

/** One part of a form. What a part needs stands in it, so that impossible combinations cannot be written. */
const section = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("identity") }),
  z.strictObject({ kind: z.literal("employer"), mode: z.enum(["lookup", "registered"]) }),
  z.strictObject({ kind: z.literal("photo"), need: z.enum(["required", "replaceable"]) }),
  z.strictObject({
    kind: z.literal("signatureImage"),
    need: z.enum(["required", "optional", "replaceable"]),
  }),
  z.strictObject({ kind: z.literal("qualification") }),
  z.strictObject({
    kind: z.literal("registrations"),
    /** Some are ticked; all are meant; or all are only shown beside what is asked. */
    choose: z.enum(["several", "all", "shown"]),
    standing: z.enum(["valid", "renewable", "any"]),
  }),
  z.strictObject({
    kind: z.literal("continuingEducation"),
    when: z.enum(["overdue", "always"]),
    hours: educationHours,
    proof,
  }),
  z.strictObject({ kind: z.literal("deregistrationReason"), reasons: z.array(z.string()).min(1) }),
  /** The person chooses among the matter's routes; one without the employer's signature is founded and proved. */
  z.strictObject({ kind: z.literal("route") }),
  z.strictObject({ kind: z.literal("declaration") }),
]);

const party = z.enum(["applicant", "employer"]);

/** A form that the employer does not sign: the grounds of which the person names one, the tail of its number, and what speaks against it. */
const absence = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({
    kind: z.literal("stated"),
    grounds: z.array(z.strictObject({ code: z.string(), label: bilingual })).min(1),
    formCode,
    refusalReasons,
  }),
]);

/** How a signed application reaches its end. */
const route = z.strictObject({
  id: z.string(),
  /** How it is offered where the person may choose; the form names a route other than the first by its label. */
  offer: z.strictObject({ label: bilingual, text: bilingual }).optional(),
  signers: z.array(party),
  absence,
  proof,
  decision: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("none") }),
    z.strictObject({ kind: z.literal("officer"), workingDays: legalNumber }),
  ]),
});

/** When an initial registration is overdue, in months after the date given. */
const overdue = z.strictObject({ fromIssue: legalNumber, fromApproval: legalNumber.optional() });

const matter = z.strictObject({
  entry: z.enum(["tile", "certificates"]),
  name: bilingual,
  summary: bilingual,
  formTitle: bilingual,
  formCode,
  sections: z.array(section),
  /** What it does to the register when it has its way. */
  effect: z.enum(["register", "renew", "deregister", "exchange"]),
  overdue: overdue.optional(),
  /** The person may do it once in his life, as with the exchange of a paper certificate. */
  once: z.boolean(),
  routes: z.array(route).min(1),
});

/** 电子证照类型代码 (GB/T 36903): credit code of the defining ministry and three digits. */
const licenceType = z.string().regex(/^[0-9A-Z]{21}$/);

const specialty = z.strictObject({
  code: z.string().regex(/^[a-z]+$/),
  numberDigit: z.int().min(1).max(9),
  label: bilingual,
  aliases: z.array(z.string()),
  licenceType,
});

const declarations = z.strictObject({ applicant: bilingual, employer: bilingual });

/** The shape of a profession file; cross-checks are in checks.ts. */
export const professionSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]+$/),
  revision: z.int().positive(),
  /** An example of what the layer can express: its numbers are no law, and no registry may open it outside a demonstration. */
  illustrative: z.boolean().default(false),
  names: z.strictObject({
    full: bilingual,
    portal: bilingual,
    menu: z.strictObject({ applicant: bilingual, employer: bilingual, rename: bilingual }),
    certificateTitle: bilingual,
  }),
  specialties: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("none"), licenceType }),
    z.strictObject({ kind: z.literal("perApplication"), offered: z.array(specialty).min(1) }),
  ]),
  matters: z.partialRecord(z.enum(matterCodes), matter),
  qualification: z.discriminatedUnion("kind", [
    /** The person declares it; it was obtained in the registry's own province. */
    z.strictObject({
      kind: z.literal("declared"),
      place: z.literal("registry.province"),
      dates: z.array(z.enum(["issue", "approval"])).min(1),
    }),
    /** Obtained at home: read from the register; elsewhere: declared, with scans. */
    z.strictObject({
      kind: z.literal("registerOrUpload"),
      home: z.literal("registry.province"),
      dates: z.array(z.enum(["issue", "approval"])).min(1),
      uploads: z.array(pdfProof).min(1),
    }),
  ]),
  employer: z.strictObject({
    inboxDefault: z.strictObject({
      initial: z.enum(["all", "awaiting"]),
      other: z.enum(["all", "awaiting"]),
    }),
    sameForAllSpecialties: z.strictObject({ value: z.boolean(), source }),
  }),
  validity: z.strictObject({ years: z.int().positive(), source }),
  number: registrationNumberParts,
  certificate: certificateSchema,
  reRegistration: z.strictObject({
    keepsNumber: z.boolean(),
    /** Whether hours are asked of somebody who registers again while the validity of before would still last. */
    educationWithinValidity: z.boolean().default(false),
    source,
  }),
  declarations: z.partialRecord(z.enum(matterCodes), declarations),
  deregistrationReasons: z.array(
    z.strictObject({ code: z.string(), label: bilingual, by: z.enum(["applicant", "officer"]), source }),
  ),
  registryActs: registryActsSchema,
  /** What officers usually say with a step, until a registry words it for itself. */
  wordings: wordingsSchema,
  refusalReasons,
  /** Within what a registry of this profession may choose for itself. */
  settings: settingBoundsSchema,
  notes: notesSchema,
  guide: guideSchema,
});

export type ProfessionInput = z.input<typeof professionSchema>;
type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
/** A checked, frozen profession: the one source of forms, eligibility, numbers, documents and texts. */
export type Profession = Deep<z.output<typeof professionSchema>>;
export type Matter = NonNullable<Profession["matters"]["initial"]>;
export type Section = Matter["sections"][number];
export type Route = Matter["routes"][number];
export type Specialty = Extract<Profession["specialties"], { kind: "perApplication" }>["offered"][number];
