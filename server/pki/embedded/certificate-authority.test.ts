import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { Certificate, CertificateRevocationList } from "pkijs";
import { describe, expect, test } from "vitest";
import { sampleBegin, sampleEnterprise, sampleKey, samplePki } from "../testing/sample-pki";

const { certificateAuthority } = samplePki();
const { validFrom, validTo } = sampleEnterprise;
const person = { name: "张䶮喆", subjectId: "0f3a9c", validFrom, validTo };

const certificateOf = (authority: "root" | "person" | "enterprise") => {
  const [der] = certificateAuthority.chainOf(authority);
  if (!der) throw new Error("no certificate");
  return new X509Certificate(der);
};

describe("the embedded certificate authority", () => {
  test("names a person by name and opaque id, and the person's key alone", async () => {
    const { spki } = sampleKey();
    const issued = await certificateAuthority.issuePerson({ ...person, publicKey: spki });
    const certificate = new X509Certificate(issued.der);
    expect(certificate.subject).toBe("C=CN\nCN=张䶮喆\nserialNumber=0f3a9c");
    expect(certificate.issuer).toBe("C=CN\nO=Zhice\nCN=Zhice TEST Person CA");
    expect(certificate.serialNumber.toLowerCase()).toBe(issued.serial);
    expect(issued.serial).toMatch(/^[4-7][0-9a-f]{31}$/);
    expect([new Date(certificate.validFrom), new Date(certificate.validTo)]).toEqual([validFrom, validTo]);
    expect([issued.notBefore, issued.notAfter]).toEqual([validFrom, validTo]);
    expect(certificate.publicKey.export({ type: "spki", format: "der" }).equals(spki)).toBe(true);
    expect(certificate.checkIssued(certificateOf("person"))).toBe(true);
    expect(certificate.verify(certificateOf("person").publicKey)).toBe(true);
    expect(certificate.verify(certificateOf("enterprise").publicKey)).toBe(false);
    expect(certificate.ca).toBe(false);
  });

  test("names an enterprise by its name and credit code, with the operator's label when there is one", async () => {
    const publicKey = sampleKey().spki;
    const plain = await certificateAuthority.issueEnterprise({ ...sampleEnterprise, publicKey });
    const labelled = await certificateAuthority.issueEnterprise({
      ...sampleEnterprise,
      publicKey,
      operator: "2号",
    });
    const { companyName, creditCode } = sampleEnterprise;
    const subject = (der: Uint8Array) => new X509Certificate(der).subject.split("\n");
    expect(subject(plain.der)).toEqual([
      "C=CN",
      `O=${companyName}`,
      `CN=${companyName}`,
      `serialNumber=${creditCode}`,
    ]);
    expect(subject(labelled.der)[2]).toBe("OU=2号");
    expect(plain.serial).not.toBe(labelled.serial);
    expect(new X509Certificate(plain.der).issuer).toBe("C=CN\nO=Zhice\nCN=Zhice TEST Enterprise CA");
    expect(new X509Certificate(plain.der).verify(certificateOf("enterprise").publicKey)).toBe(true);
  });

  test("points to the issuer's revocation list and says signature and commitment only", async () => {
    const { der } = await certificateAuthority.issuePerson({ ...person, publicKey: sampleKey().spki });
    const extensions = Certificate.fromBER(new Uint8Array(der)).extensions ?? [];
    const value = (oid: string) => extensions.find(({ extnID }) => extnID === oid);
    const url = Buffer.from(value("2.5.29.31")?.extnValue.valueBlock.valueHexView ?? []).toString("latin1");
    expect(url).toContain("https://zhice.example/api/pki/person.crl");
    const usage = value("2.5.29.15");
    expect(usage?.critical).toBe(true);
    expect(Buffer.from(usage?.parsedValue.valueBlock.valueHexView).toString("hex")).toBe("c0");
  });

  test("refuses validity outside its own, empty names, other characters in ids and weak keys", async () => {
    const publicKey = sampleKey().spki;
    const issue = (change: Partial<typeof person & { publicKey: Uint8Array }>) =>
      certificateAuthority.issuePerson({ ...person, publicKey, ...change });
    await expect(issue({ validTo: new Date("2042-01-01T00:00:00Z") })).rejects.toThrow(
      "when its issuer is not",
    );
    await expect(issue({ validFrom: new Date("2026-10-01T00:00:00Z") })).rejects.toThrow(
      "when its issuer is not",
    );
    await expect(issue({ validTo: validFrom })).rejects.toThrow("end after it begins");
    await expect(issue({ name: "" })).rejects.toThrow("empty commonName");
    await expect(issue({ subjectId: "张三" })).rejects.toThrow("not a printable string");
    const weak = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey;
    const curve = generateKeyPairSync("ec", { namedCurve: "secp256k1" }).publicKey;
    for (const key of [weak, curve])
      await expect(issue({ publicKey: key.export({ type: "spki", format: "der" }) })).rejects.toThrow(
        "P-256 or RSA",
      );
    await expect(issue({ publicKey: Uint8Array.of(1, 2, 3) })).rejects.toThrow();
  });

  test("signs revocation lists that name what was revoked, when and why", async () => {
    const list = {
      authority: "person",
      number: 258,
      thisUpdate: sampleBegin,
      nextUpdate: new Date("2026-11-08T00:00:00Z"),
    } as const;
    const revokedAt = new Date("2026-11-02T03:04:05.600Z");
    const der = await certificateAuthority.revocationList({
      ...list,
      revoked: [
        { serial: "7f000000000000000000000000000001", revokedAt, reason: "keyCompromise" },
        { serial: "4f000000000000000000000000000002", revokedAt, reason: "unspecified" },
      ],
    });
    const crl = CertificateRevocationList.fromBER(new Uint8Array(der));
    const issuerCertificate = (name: "person" | "enterprise") =>
      Certificate.fromBER(new Uint8Array(certificateOf(name).raw));
    expect(await crl.verify({ issuerCertificate: issuerCertificate("person") })).toBe(true);
    expect(await crl.verify({ issuerCertificate: issuerCertificate("enterprise") })).toBe(false);
    const [first, second, ...more] = crl.revokedCertificates ?? [];
    expect(more).toEqual([]);
    expect(Buffer.from(first?.userCertificate.valueBlock.valueHexView ?? []).toString("hex")).toBe(
      "7f000000000000000000000000000001",
    );
    expect(first?.revocationDate.value).toEqual(new Date("2026-11-02T03:04:05Z"));
    expect(first?.crlEntryExtensions?.extensions[0]?.extnID).toBe("2.5.29.21");
    expect(second?.crlEntryExtensions).toBeUndefined();
    const number = crl.crlExtensions?.extensions.find(({ extnID }) => extnID === "2.5.29.20");
    expect(Buffer.from(number?.extnValue.valueBlock.valueHexView ?? []).toString("hex")).toBe("02020102");
    const empty = await certificateAuthority.revocationList({ ...list, authority: "root", revoked: [] });
    expect(CertificateRevocationList.fromBER(new Uint8Array(empty)).revokedCertificates ?? []).toEqual([]);
  });

  test("refuses a revocation list that is over when it begins, and serials that are none", async () => {
    const list = { authority: "person", number: 1, thisUpdate: sampleBegin } as const;
    const later = new Date("2026-11-08T00:00:00Z");
    await expect(
      certificateAuthority.revocationList({ ...list, nextUpdate: sampleBegin, revoked: [] }),
    ).rejects.toThrow("must come after");
    await expect(
      certificateAuthority.revocationList({
        ...list,
        nextUpdate: later,
        revoked: [{ serial: "xyz", revokedAt: sampleBegin }],
      }),
    ).rejects.toThrow("written in hex");
  });
});
