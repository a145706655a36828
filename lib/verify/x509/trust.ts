import { equalBytes } from "../bytes";
import type { VerifierCrypto } from "../crypto-port";
import type { Report } from "../findings";
import { oids } from "../oids";
import { type Certificate, describe, identifies, isSignedBy, type Signed } from "./certificate";
import { judgeRevocation, type RevocationSource } from "./judge-revocation";
import type { RevocationList } from "./revocation-list";

/**
 * What a certificate at the end of a chain is asked to be good for, when, and what certificates came beside it. Chains of
 * seals are of SM2 keys alone, the others of none, and their authorities keep no revocation lists.
 */
export interface ChainQuestion {
  purpose: "signature" | "timestamp" | "seal";
  at: Date;
  beside: readonly Certificate[];
}

const maxPath = 5;

// Purposes that readers take for signing documents: any, e-mail, client, document signing (RFC 9336), Microsoft's.
const signingPurposes: readonly string[] = [
  "2.5.29.37.0",
  "1.3.6.1.5.5.7.3.4",
  "1.3.6.1.5.5.7.3.2",
  "1.3.6.1.5.5.7.3.36",
  "1.3.6.1.4.1.311.10.3.12",
];

/** The roots, revocation lists and certificates that one verification goes by; remembers every signature it checked. */
export class Trust implements RevocationSource {
  private readonly checked = new Map<Signed, Map<Certificate, Promise<boolean>>>();
  private readonly known: Certificate[] = [];
  private readonly used = new Set<Certificate | RevocationList>();

  constructor(
    readonly crypto: VerifierCrypto,
    /** The caller's present; nothing may come from after it. */
    readonly now: Date,
    private readonly roots: readonly Certificate[],
    readonly revocationLists: readonly RevocationList[],
    certificates: readonly Certificate[],
  ) {
    this.known.push(...roots);
    for (const certificate of certificates) this.intern(certificate);
  }

  /** Judges the chain from a certificate to a pinned root at a time, with revocation; certificates beside must belong to it. */
  async judgeChain(leaf: Certificate, question: ChainQuestion, report: Report): Promise<void> {
    const beside = question.beside.map((certificate) => this.intern(certificate));
    const path = await this.findPath(this.intern(leaf), report);
    if (beside.some((certificate) => !path.includes(certificate) || this.roots.includes(certificate))) {
      report.add("cms.certificates", "a certificate that is not in the chain below the root");
    }
    for (const certificate of path) this.used.add(certificate);
    judgeLeaf(path[0] ?? leaf, question.purpose, report);
    path.forEach((certificate, index) => {
      judgeCertificate(certificate, index, question.at, report);
      if ((certificate.key?.kind === "sm2") !== (question.purpose === "seal"))
        report.add("chain.algorithm", describe(certificate));
    });
    if (question.purpose !== "seal") await judgeRevocation(path, question.at, this, report);
  }

  /** Tells whether something is signed by a certificate's key; computed once. */
  isSignedBy(signed: Signed, issuer: Certificate): Promise<boolean> {
    const answers = this.checked.get(signed) ?? new Map<Certificate, Promise<boolean>>();
    this.checked.set(signed, answers);
    const answer = answers.get(issuer) ?? isSignedBy(signed, issuer, this.crypto);
    answers.set(issuer, answer);
    return answer;
  }

  /** Notes that a revocation list decided something. */
  use(list: RevocationList): void {
    this.used.add(list);
  }

  /** Tells whether a certificate or revocation list took part in any chain that was judged. */
  wasUsed(item: Certificate | RevocationList): boolean {
    return this.used.has("serial" in item ? this.intern(item) : item);
  }

  private intern(certificate: Certificate): Certificate {
    const same = this.known.find((other) => equalBytes(other.der, certificate.der));
    if (same !== undefined) return same;
    this.known.push(certificate);
    return certificate;
  }

  /** Walks up to a pinned root; gives the path as far as it came. */
  private async findPath(leaf: Certificate, report: Report): Promise<readonly Certificate[]> {
    const path = [leaf];
    for (let current = leaf; !this.roots.includes(current); ) {
      const issuer = path.length < maxPath ? await this.issuerOf(current, path, report) : undefined;
      if (issuer === undefined) {
        report.add("chain.unknownRoot", describe(current));
        return path;
      }
      path.push(issuer);
      current = issuer;
    }
    return path;
  }

  private async issuerOf(
    certificate: Certificate,
    path: readonly Certificate[],
    report: Report,
  ): Promise<Certificate | undefined> {
    const named = this.known.filter(
      (other) =>
        !path.includes(other) &&
        equalBytes(other.subject, certificate.issuer) &&
        identifies(certificate.authorityKeyIdentifier, other),
    );
    for (const candidate of named) if (await this.isSignedBy(certificate, candidate)) return candidate;
    if (named.length > 0) report.add("chain.signature", describe(certificate));
    return undefined;
  }
}

function judgeLeaf(leaf: Certificate, purpose: ChainQuestion["purpose"], report: Report): void {
  const { keyUsage, extendedKeyUsage } = leaf;
  const maySign = keyUsage.has("digitalSignature") || keyUsage.has("contentCommitment");
  const mayIssue = leaf.authority || keyUsage.has("keyCertSign") || keyUsage.has("cRLSign");
  const purposes =
    purpose === "timestamp"
      ? extendedKeyUsage?.length === 1 &&
        extendedKeyUsage[0] === oids.timeStamping &&
        leaf.extendedKeyUsageCritical
      : extendedKeyUsage === undefined ||
        (extendedKeyUsage.some((p) => signingPurposes.includes(p)) &&
          !extendedKeyUsage.includes(oids.timeStamping));
  if (!maySign || mayIssue || !purposes) report.add("chain.usage", describe(leaf));
}

/** Judges one certificate of a path; `index` counts from the leaf, and above it stand only authorities. */
function judgeCertificate(certificate: Certificate, index: number, at: Date, report: Report): void {
  const name = describe(certificate);
  if (at < certificate.notBefore || at > certificate.notAfter) report.add("chain.notValidThen", name);
  if (certificate.unknownCritical.length > 0) report.add("chain.extension", name);
  if (certificate.algorithm === undefined || certificate.key === undefined)
    report.add("chain.algorithm", name);
  if (index === 0) return;
  if (!certificate.keyUsage.has("keyCertSign")) report.add("chain.usage", name);
  if (!certificate.authority || certificate.pathLength < index - 1) report.add("chain.constraints", name);
  if (certificate.extendedKeyUsage !== undefined) report.add("chain.usage", name);
}
