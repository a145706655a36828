import { createHash } from "node:crypto";
import type { CertificatePolicy } from "@/lib/verify/ofd/policy";
import { verifyCertificateFile } from "@/lib/verify/ofd/verify-certificate-file";
import { readZip } from "@/lib/verify/ofd/zip/read-zip";
import { packOfd } from "@/server/certificates/ofd/pack-ofd";
import {
  encodeBitString,
  encodeElement,
  encodeGeneralizedTime,
  encodeInteger,
  encodeOctetString,
  encodeOid,
  encodeSequence,
} from "@/server/pki/der";
import type { AuthoritySeal } from "@/server/pki/sm2/ports";
import { nodeCrypto } from "../node-crypto";
import { sealMoments } from "./sealed-certificate";

const folder = "Doc_0/Signs/Sign_0";

/** Where the parts of a sealing stand in the package. */
export const sealingFiles = {
  statement: `${folder}/Signature.xml`,
  seal: `${folder}/Seal.esl`,
  value: `${folder}/SignedValue.dat`,
} as const;

/** Lists what the verifier finds, as `code` or `code where`, sorted; the verdict alone when it finds nothing. */
export async function findingsOfFile(
  bytes: Uint8Array,
  policy: CertificatePolicy,
): Promise<readonly string[]> {
  const { verdict, findings } = await verifyCertificateFile(bytes, policy, nodeCrypto);
  if (findings.length === 0) return [verdict];
  return [
    ...new Set(findings.map(({ code, where }) => (where === undefined ? code : `${code} ${where}`))),
  ].sort();
}

/** What an edit makes of the files of a package. */
export type PackageEdit = (files: Map<string, Uint8Array>) => void;

/** Edits the files of a package and packs them again, the sealing as it was. */
export function repack(bytes: Uint8Array, edit: PackageEdit): Uint8Array {
  const files = new Map(readZip(bytes));
  edit(files);
  return packOfd(files);
}

/** Replaces text in a file of a package; throws when it is not there. */
export function replaceIn(
  files: Map<string, Uint8Array>,
  path: string,
  before: string | RegExp,
  after: string,
): void {
  const text = new TextDecoder().decode(files.get(path));
  const edited = text.replace(before, after);
  if (edited === text) throw new Error(`nothing to replace in ${path}`);
  files.set(path, new TextEncoder().encode(edited));
}

/** What a forged sealing says differently. */
export interface Forgery {
  at?: Date;
  claimedAt?: Date;
  version?: number;
  path?: string;
  algorithm?: string;
  /** Stands for the seal within the sealing; the file keeps its own. */
  embeddedSeal?: Uint8Array;
  certificate?: Uint8Array;
  /** More parts at the end of the sealed body and of the sealing. */
  bodyTail?: Uint8Array;
  tail?: Uint8Array;
  signature?: (bytes: Uint8Array) => Promise<Uint8Array>;
}

const sm3 = (bytes: Uint8Array) => createHash("sm3").update(bytes).digest();
const ia5 = (text: string) => encodeElement(0x16, new TextEncoder().encode(text));
const timeOf = (at: Date) => `${at.toISOString().slice(0, 19).replace(/\D/g, "")}Z`;

/** Edits a package and seals it anew, all digests right, with whatever a forger has and says. */
export async function reseal(
  bytes: Uint8Array,
  { seal, signer }: AuthoritySeal,
  edit: PackageEdit = () => undefined,
  forgery: Forgery = {},
  editStatement: (xml: string) => string = (xml) => xml,
): Promise<Uint8Array> {
  const files = new Map(readZip(bytes));
  files.set(sealingFiles.seal, seal);
  const at = forgery.at ?? sealMoments.sealed;
  edit(files);
  const old = new TextDecoder().decode(files.get(sealingFiles.statement));
  const references = [...files]
    .filter(([name]) => name !== sealingFiles.statement && name !== sealingFiles.value)
    .map(
      ([name, content]) =>
        `<ofd:Reference FileRef="/${name}"><ofd:CheckValue>${sm3(content).toString("base64")}</ofd:CheckValue></ofd:Reference>`,
    )
    .join("");
  const statement = new TextEncoder().encode(
    editStatement(
      old
        .replace(/<ofd:Reference .*<\/ofd:Reference>/, references)
        .replace(/\d{14}Z/, timeOf(forgery.claimedAt ?? at)),
    ),
  );
  const body = encodeSequence(
    encodeInteger(Uint8Array.of(forgery.version ?? 4)),
    forgery.embeddedSeal ?? seal,
    encodeGeneralizedTime(at),
    encodeBitString(sm3(statement)),
    ia5(forgery.path ?? `/${sealingFiles.statement}`),
    forgery.bodyTail ?? new Uint8Array(),
  );
  const value = encodeSequence(
    body,
    encodeOctetString(forgery.certificate ?? signer.certificate),
    encodeOid(forgery.algorithm ?? "1.2.156.10197.1.501"),
    encodeBitString(await (forgery.signature ?? ((tbs) => signer.sign(tbs)))(body)),
    forgery.tail ?? new Uint8Array(),
  );
  files.set(sealingFiles.statement, statement);
  files.set(sealingFiles.value, value);
  return packOfd(files);
}
