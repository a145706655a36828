import { describe, expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { formatNumber } from "@/lib/domain/registration-number";
import type { CertificateContent } from "@/lib/dto/certificate";
import { professions } from "@/lib/professions";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { outlinesOf } from "@/server/documents/fonts/font-chain";
import { countPages, drawPage } from "@/server/documents/page-images";
import { sealLines } from "@/server/signing/pdf/appearance-lines";
import { signSample } from "@/server/verification/testing/signed-form";
import { makeWorld, registrySigner } from "@/server/verification/testing/world";
import { certificateSample } from "@/tests/documents/certificate";
import { differingPixels } from "@/tests/documents/compare-pages";
import { formImages } from "@/tests/documents/form";
import { layoutOf } from "../layout/layout-of";
import { qrPicture } from "../layout/qr-picture";
import { drawCertificatePdf } from "./draw-certificate-pdf";

const at = new Date("2026-12-04T07:00:00Z");
/** Pixels of 2,036,400; a wrong character changes more than 100, another decoder of JPEG some in the pictures. */
const allowed = 60;

const world = await makeWorld();
const signer = await registrySigner(world.authority);
const { photo, signatureImage } = await formImages();

async function picture(
  profession: Profession,
  content: CertificateContent,
  signed = true,
  width: 800 | 1200 = 1200,
) {
  const page = await layoutOf(profession, content, {
    signature: signed ? { width: 480, height: 180 } : null,
  });
  const images = { photo, qr: qrPicture(content.qrText), ...(signed && { signature: signatureImage }) };
  const pdf = await drawCertificatePdf(page, images, { title: content.title, author: content.authority, at });
  const sealed = await signSample(pdf, {
    party: "registry",
    signer,
    timestamps: world.timestamps,
    lines: sealLines({ authority: content.authority, test: content.test }),
    outlines: (text) => outlinesOf(text, "serifBold"),
  });
  expect(await countPages(sealed)).toBe(1);
  return drawPage(sealed, 1, width);
}

const rare = certificateSample({
  name: "䶮㛃𬭎𠮷",
  employer: "上海衡石工程咨询（集团）股份有限公司长三角生态绿色一体化发展示范区青浦第一分公司",
});

describe("a certificate looks like the picture that was approved, under its seal", () => {
  test("#29 #123 of a cost engineer, in the demonstration", async () => {
    const page = await picture(costEngineer, certificateSample());
    expect(await differingPixels("certificate", page)).toBeLessThan(allowed);
  }, 30_000);

  test("with rare characters and an employer of 40 characters", async () => {
    expect([...rare.employer]).toHaveLength(40);
    const page = await picture(costEngineer, rare);
    expect(await differingPixels("certificate-rare", page)).toBeLessThan(allowed);
  }, 30_000);

  test("#29 #123 of a structural engineer: no specialty, no signature, in production, an authority with a long name", async () => {
    const content = certificateSample({
      title: structuralEngineer.names.certificateTitle.zh,
      professionCode: "structural-engineer",
      number: "S2263100047",
      specialty: null,
      validTo: "2029-12-03" as CertificateContent["validTo"],
      authority: "长三角生态绿色一体化发展示范区执行委员会住房和城乡建设行政审批管理局",
      test: false,
    });
    const page = await picture(structuralEngineer, content, false);
    expect(await differingPixels("certificate-structural", page)).toBeLessThan(allowed);
  }, 30_000);

  test("of the copy that proves a deregistration, in the demonstration and in production", async () => {
    const ended = {
      version: 2,
      deregisteredOn: asPlainDate("2027-03-05"),
      issuedOn: asPlainDate("2027-03-05"),
    };
    const page = await picture(costEngineer, certificateSample(ended));
    expect(await differingPixels("certificate-deregistered", page)).toBeLessThan(allowed);
    const structural = certificateSample({
      ...ended,
      title: structuralEngineer.names.certificateTitle.zh,
      professionCode: "structural-engineer",
      number: "S2263100047",
      specialty: null,
      test: false,
    });
    const plain = await picture(structuralEngineer, structural, false);
    expect(await differingPixels("certificate-deregistered-structural", plain)).toBeLessThan(allowed);
  }, 30_000);

  test.each(professions.filter(({ illustrative }) => illustrative).map((one) => [one.code, one] as const))(
    "of a profession that only illustrates: %s",
    async (code, profession) => {
      const [specialty] = specialtiesOf(profession);
      const content = certificateSample({
        title: profession.names.certificateTitle.zh,
        professionCode: code,
        specialty: specialty?.label.zh ?? null,
        number: formatNumber(profession.number, {
          year: 2026,
          province: "31",
          sequence: 47,
          specialtyDigit: specialty?.numberDigit,
        }),
      });
      const page = await picture(profession, content, true, 800);
      expect(await differingPixels(`small/certificate-${code}`, page)).toBeLessThan(allowed);
    },
    30_000,
  );

  test("one character for a similar one is noticed", async () => {
    const page = await picture(costEngineer, { ...rare, name: "䶮㛃𬭎吉" });
    expect(await differingPixels("certificate-rare", page, "compare only")).toBeGreaterThan(allowed);
  }, 30_000);
});
