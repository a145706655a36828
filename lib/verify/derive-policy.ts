import {
  type DocumentLayout,
  type DocumentParty,
  documentFields,
  signatureFields,
} from "@/lib/documents/signature-fields";
import { type Finding, Report } from "./findings";
import { canBeParty } from "./parties";
import { PdfError } from "./pdf/lexer";
import { readForm } from "./pdf/read-form";
import { dictionaryOf, referenceOf, textOf } from "./pdf/values";
import type { SignatureReport, VerifyPolicy } from "./policy";

/** How far a document has come: nobody signed it, only the applicant did, or everybody whom it is for. */
export type Completeness = "unsigned" | "applicantOnly" | "complete";

interface Stage {
  completeness: Completeness;
  parties: readonly DocumentParty[];
  documentTimestamp: boolean;
}

/** The stages in which each kind of document may lawfully be met, the earliest first. */
const stages: Record<DocumentLayout, readonly [Stage, ...Stage[]]> = {
  form: [
    { completeness: "unsigned", parties: [], documentTimestamp: false },
    { completeness: "applicantOnly", parties: ["applicant"], documentTimestamp: false },
    { completeness: "complete", parties: ["applicant", "employer"], documentTimestamp: true },
  ],
  personalForm: [
    { completeness: "unsigned", parties: [], documentTimestamp: false },
    { completeness: "complete", parties: ["applicant"], documentTimestamp: true },
  ],
  official: [
    { completeness: "unsigned", parties: [], documentTimestamp: false },
    { completeness: "complete", parties: ["registry"], documentTimestamp: true },
  ],
};

/** What a document must be by its own word: the earliest stage that has all the signatures it shows. */
export interface DerivedPolicy extends Pick<VerifyPolicy, "expected" | "documentTimestamp"> {
  completeness: Completeness;
  /** Signers who cannot be the party in whose field they signed. */
  findings: readonly Finding[];
}

/** Derives what is to be demanded of a document whose issuer is not asked; the signers are who they say, if they can be. */
export function derivePolicy(layout: DocumentLayout, signatures: readonly SignatureReport[]): DerivedPolicy {
  const shown = signatures.map(({ field }) => field);
  const fitting = stages[layout].find((stage) => shown.every((field) => fieldsOf(stage).includes(field)));
  const { completeness, parties, documentTimestamp } = fitting ?? last(stages[layout]);
  const report = new Report();
  const expected = parties.map((party) => {
    const field = signatureFields[party];
    const subject = signatures.find((signature) => signature.field === field)?.subject;
    if (subject !== undefined && !canBeParty(subject, party))
      report.at(field).add("signer.wrongParty", `${subject.commonName} ${subject.serialNumber}`);
    return { field, subject: subject ?? { commonName: "", serialNumber: "" } };
  });
  return { completeness, expected, documentTimestamp, findings: report.findings };
}

const fieldsOf = ({ parties, documentTimestamp }: Stage): readonly string[] => [
  ...parties.map((party) => signatureFields[party]),
  ...(documentTimestamp ? [signatureFields.timestamp] : []),
];

const last = ([first, ...more]: readonly [Stage, ...Stage[]]): Stage => more.at(-1) ?? first;

const layouts = Object.keys(documentFields) as readonly DocumentLayout[];

/** What a PDF is by its structure: the layout whose fields it has, and the title that it was drawn with. */
export interface RecognisedPdf {
  layout: DocumentLayout;
  title: string | undefined;
}

/** Recognises a PDF by its empty fields; what fits no layout is held against the one it is nearest to. Undefined when it cannot be read. */
export function recognisePdf(bytes: Uint8Array): RecognisedPdf | undefined {
  const tried = layouts.map((layout) => ({ layout, ...tryLayout(bytes, layout) }));
  tried.sort((a, b) => a.faults - b.faults);
  const [nearest] = tried;
  return nearest && Number.isFinite(nearest.faults) ? nearest : undefined;
}

function tryLayout(bytes: Uint8Array, layout: DocumentLayout): { faults: number; title: string | undefined } {
  const report = new Report();
  try {
    const [drawn] = readForm(bytes, layout, report).revisions;
    const info = drawn?.objects.get(referenceOf(drawn.trailer.get("Info")) ?? -1);
    const title = textOf(dictionaryOf(info?.value)?.get("Title"));
    return { faults: report.findings.filter(({ code }) => code === "base.fields").length, title };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return { faults: Number.POSITIVE_INFINITY, title: undefined };
  }
}
