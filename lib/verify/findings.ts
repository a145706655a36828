import type { OfdFindingCode } from "./ofd/finding-codes";

/** Everything that can be wrong with a signed form, by stable keys; the part before the dot is the group. */
export const findingCodes = [
  "structure.tooLarge",
  "structure.syntax",
  "structure.header",
  "structure.end",
  "structure.bytesAfterEnd",
  "structure.bytesBetween",
  "structure.xref",
  "structure.trailer",
  "structure.duplicateKey",
  "structure.missingObject",
  "revision.unknown",
  "content.javaScript",
  "content.action",
  "content.launch",
  "content.embeddedFile",
  "content.xfa",
  "content.optionalContent",
  "content.external",
  "content.hiddenObjects",
  "base.catalog",
  "base.pages",
  "base.fields",
  "base.fieldNotEmpty",
  "base.annotation",
  "change.pageContent",
  "change.page",
  "change.catalog",
  "change.field",
  "change.annotation",
  "change.signature",
  "change.object",
  "change.unexpectedObject",
  "change.unsignedRevision",
  "change.appearance",
  "byteRange.shape",
  "byteRange.gap",
  "byteRange.end",
  "signature.missing",
  "signature.unexpected",
  "signature.order",
  "signature.dictionary",
  "signature.docMdp",
  "signature.claimedTime",
  "contents.encoding",
  "contents.padding",
  "cms.notCanonical",
  "cms.structure",
  "cms.signerCount",
  "cms.certificates",
  "cms.signedAttributes",
  "cms.unsignedAttributes",
  "cms.algorithm",
  "cms.digest",
  "cms.signingCertificate",
  "cms.signature",
  "timestamp.missing",
  "timestamp.structure",
  "timestamp.imprint",
  "timestamp.future",
  "timestamp.order",
  "chain.unknownRoot",
  "chain.signature",
  "chain.notValidThen",
  "chain.usage",
  "chain.constraints",
  "chain.extension",
  "chain.algorithm",
  "revocation.unknown",
  "revocation.revoked",
  "revocation.stale",
  "revocation.forged",
  "revocation.future",
  "revocation.structure",
  "dss.missing",
  "dss.structure",
  "dss.strangeObject",
  "signer.wrongParty",
  "signer.nameDiffers",
] as const;

/** A finding of any verifier; sealed certificates share those about chains and signers with signed forms. */
export type FindingCode = (typeof findingCodes)[number] | OfdFindingCode;

/** One thing that is wrong: `where` names a field, an object or a revision, `detail` is for the log and for experts. */
export interface Finding {
  code: FindingCode;
  where?: string;
  detail?: string;
}

const maxFindings = 200;
const maxDetail = 200;

/** Collects findings; each part of the verifier reports under the place it is looking at. */
export class Report {
  constructor(
    private readonly list: Finding[] = [],
    private readonly where?: string,
  ) {}

  /** Adds a finding, the same one only once; a hostile file gets no longer list than a bad one. */
  add(code: FindingCode, detail?: string): void {
    const finding: Finding = { code };
    if (this.where !== undefined) finding.where = this.where;
    if (detail !== undefined) finding.detail = detail.slice(0, maxDetail);
    const known = this.list.some(
      (f) => f.code === code && f.where === finding.where && f.detail === finding.detail,
    );
    if (!known && this.list.length < maxFindings) this.list.push(finding);
  }

  /** Gives a report into the same list about another place. */
  at(where: string): Report {
    return new Report(this.list, where);
  }

  get findings(): readonly Finding[] {
    return this.list;
  }
}
