import { createHash, createPrivateKey, sign } from "node:crypto";
import { PDFDocument, PDFName, PDFString } from "pdf-lib";
import {
  type DocumentLayout,
  type DocumentParty,
  documentFields,
  signatureFields,
} from "@/lib/documents/signature-fields";
import type { TimestampAuthority } from "@/server/pki/ports";
import { assembleCms, signedAttributes } from "@/server/signing/pdf/cms";
import { embedCms } from "@/server/signing/pdf/embed-cms";
import { finish } from "@/server/signing/pdf/finish";
import { extendedObject, type NewObject, streamObject, textString } from "@/server/signing/pdf/increment";
import { prepareSignature } from "@/server/signing/pdf/prepare-signature";
import { type PdfFile, readEmptyField, readPdf } from "@/server/signing/pdf/read-file";
import { type Prepared, reserveContents } from "@/server/signing/pdf/reserve-contents";
import type { GlyphOutlines, Signer } from "@/server/signing/ports";
import { moments, parties, type World } from "./world";

/** Draws a small document with the empty fields of its layout, as the product draws them; `alter` changes it before it is saved. */
export async function drawSample(
  alter: (document: PDFDocument) => void = () => undefined,
  layout: DocumentLayout = "form",
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const page = document.addPage([595, 842]);
  page.node.set(PDFName.of("Contents"), context.register(context.flateStream("0 0 m 90 90 l S")));
  const fields = documentFields[layout].map((owner, index) =>
    context.register(
      context.obj({
        FT: "Sig",
        T: PDFString.of(signatureFields[owner]),
        Type: "Annot",
        Subtype: "Widget",
        Rect: owner === "timestamp" ? [0, 0, 0, 0] : [50, 50 + index * 90, 200, 120 + index * 90],
        F: 132,
        P: page.ref,
      }),
    ),
  );
  page.node.set(PDFName.of("Annots"), context.obj(fields));
  catalog.set(PDFName.of("AcroForm"), context.register(context.obj({ Fields: fields, SigFlags: 3 })));
  alter(document);
  const bytes = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  return Buffer.concat([bytes, Buffer.from("\n")]);
}

/** A signature to be made, with the places where an attack may step in. */
export interface SampleSignature {
  party: DocumentParty;
  signer: Signer;
  timestamps: TimestampAuthority;
  at?: Date;
  name?: string;
  /** What the appearance shows; nothing when it is not said. */
  lines?: readonly string[];
  outlines?: GlyphOutlines;
  /** The time that the stamp names, when it is another than `at`. */
  stampedAt?: Date;
  /** Writes further objects into the increment, or others in place of its own; `next` is the first free number after it. */
  objects?: (file: PdfFile, next: number) => readonly NewObject[];
  /** Changes the file after it was prepared and before its digest is signed. */
  prepared?: (bytes: Uint8Array) => Uint8Array;
  /** Changes the signed attributes before they are signed. */
  attributes?: (set: Uint8Array) => Uint8Array;
  /** Changes the stamp before it is put into the CMS. */
  stamp?: (token: Uint8Array) => Uint8Array;
  /** Changes the CMS before it is embedded. */
  cms?: (cms: Uint8Array) => Uint8Array;
}

const same = <T>(value: T): T => value;

/** Signs the next field of a form, with an attacker's changes where the sample says so. */
export async function signSample(base: Uint8Array, sample: SampleSignature): Promise<Uint8Array> {
  const { party, signer, at = moments[party] } = sample;
  const drawn = sample.objects ? prepareWith(base, sample) : await prepareOurs(base, sample, at);
  const prepared = digested(drawn, (sample.prepared ?? same)(drawn.bytes));
  const { algorithm, certificate, chain } = signer;
  const plain = signedAttributes({ digest: prepared.sha256, certificate, algorithm });
  const attributes = (sample.attributes ?? same)(plain);
  const signature = await signer.sign(attributes);
  const token = await sample.timestamps.stamp(sha256(signature), sample.stampedAt ?? at);
  const timestampToken = (sample.stamp ?? same)(token);
  const parts = { signedAttributes: attributes, signature, algorithm, certificate, chain, timestampToken };
  return embedCms(prepared, (sample.cms ?? same)(assembleCms(parts)));
}

function prepareOurs(base: Uint8Array, sample: SampleSignature, at: Date): Promise<Prepared> {
  const { party, name, lines = [], outlines = async () => [] } = sample;
  return prepareSignature(base, {
    party,
    name: name ?? parties[party].commonName,
    reason: "本人确认",
    at,
    lines,
    outlines,
  });
}

/** Prepares a signature of the employer as ours are, in an increment with an attacker's objects. */
function prepareWith(base: Uint8Array, { party, objects }: SampleSignature): Prepared {
  const file = readPdf(base);
  const field = readEmptyField(file, signatureFields[party]);
  const [number, appearance] = [file.nextNumber, file.nextNumber + 1];
  const ours = [
    streamObject(
      appearance,
      "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <<>> ",
      new Uint8Array(0),
    ),
    extendedObject(field, { V: `${number} 0 R`, AP: `<</N ${appearance} 0 R>>` }),
  ];
  const added = objects?.(file, appearance + 1) ?? [];
  const kept = ours.filter((object) => !added.some((other) => other.number === object.number));
  const entries = `/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached
/M (D:20261120150000+08'00') /Name ${textString(parties[party].commonName)}`;
  return reserveContents(file, { number, entries }, [...kept, ...added]);
}

function digested({ byteRange }: Prepared, bytes: Uint8Array): Prepared {
  const [, a, b] = byteRange;
  return { bytes, byteRange, sha256: sha256(bytes.subarray(0, a), bytes.subarray(b)) };
}

/** Computes SHA-256 over parts. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** The four revisions of a form as they are stored. */
export interface SampleRevisions {
  drawn: Uint8Array;
  applicant: Uint8Array;
  employer: Uint8Array;
  finished: Uint8Array;
}

/** Has a form signed by both parties of a world and finished. */
export async function signAll(world: World, form?: Uint8Array): Promise<SampleRevisions> {
  const { person, enterprise, timestamps } = world;
  const drawn = form ?? (await drawSample());
  const applicant = await signSample(drawn, { party: "applicant", signer: person, timestamps });
  const employer = await signSample(applicant, { party: "employer", signer: enterprise, timestamps });
  return { drawn, applicant, employer, finished: await finishSample(world, employer) };
}

/** Finishes a form with the certificates and lists of a world, or with others. */
export function finishSample(
  world: World,
  signed: Uint8Array,
  special: {
    certificates?: readonly Uint8Array[];
    crls?: readonly Uint8Array[];
    at?: Date;
    tsa?: TimestampAuthority;
  } = {},
): Promise<Uint8Array> {
  const { authority, person, enterprise, keys } = world;
  return finish(signed, {
    certificates: special.certificates ?? [
      person.certificate,
      enterprise.certificate,
      ...authority.chainOf("person"),
      ...authority.chainOf("enterprise"),
      keys.tsa.certificate,
    ],
    crls: special.crls ?? world.revocationLists,
    timestampAuthority: special.tsa ?? world.timestamps,
    at: special.at ?? moments.finished,
  });
}

/** Makes a signer that signs whatever it is given, whatever its certificate says. */
export function signerOf(pkcs8: Uint8Array, certificate: Uint8Array, chain: readonly Uint8Array[]): Signer {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  return {
    certificate,
    chain,
    algorithm: "ecdsa-p256-sha256",
    sign: async (bytes) => new Uint8Array(sign("sha256", bytes, { key, dsaEncoding: "der" })),
  };
}
