import "server-only";
import type { CertificateContent } from "@/lib/dto/certificate";
import { verifyCertificateFile } from "@/lib/verify/ofd/verify-certificate-file";
import { readCertificate } from "@/lib/verify/x509/certificate";
import { now } from "@/server/clock";
import { readStaged } from "@/server/files/service";
import { currentSm2Pki } from "@/server/pki/sm2/current-sm2-pki";
import { nodeCrypto } from "@/server/verification/node-crypto";
import { digestOfContent } from "./plan-version";

/** Checks a sealed certificate from its bytes against what it has to say; throws when the strict verifier has one complaint. */
export async function assertSealedSoundly(bytes: Uint8Array, content: CertificateContent): Promise<void> {
  const pki = currentSm2Pki();
  const { verdict, findings, fields } = await verifyCertificateFile(
    bytes,
    {
      roots: pki.roots().map(({ der }) => der),
      sealMaker: readCertificate(pki.sealMaker.certificate).subjectName,
      signer: { commonName: content.authority, serialNumber: content.authorityCreditCode },
      expected: {
        title: content.title,
        number: content.number,
        identifier: content.identifier,
        name: content.name,
        validFrom: content.validFrom,
        validTo: content.validTo,
        employer: content.employer,
        issuedOn: content.issuedOn,
        sex: content.sex,
        birthDate: content.birthDate,
        idNumber: content.idNumberMasked,
        ...(content.specialty === null ? {} : { specialty: content.specialty }),
      },
      at: now(),
    },
    nodeCrypto,
  );
  if (verdict === "valid" && fields?.endedOn === content.deregisteredOn) return;
  const named = findings.map(({ code, where }) => `${code} ${where ?? ""}`.trim()).join(", ");
  throw new Error(`a certificate is ${verdict}, ended on ${fields?.endedOn}: ${named}`);
}

const checkedLately = new Map<string, number>();
const rememberedMs = 5 * 60_000;

/** Checks a stored certificate from its bytes; the same file that was found to say the same a few minutes ago is not read again. */
export async function assertCertificateSound(
  file: { storeKey: string; sha256: string },
  content: CertificateContent,
): Promise<void> {
  const key = `${file.sha256} ${digestOfContent(content)}`;
  const known = checkedLately.get(key);
  if (known !== undefined && now().getTime() - known < rememberedMs) return;
  await assertSealedSoundly(await readStaged(file), content);
  if (checkedLately.size > 1_000) checkedLately.clear();
  checkedLately.set(key, now().getTime());
}
