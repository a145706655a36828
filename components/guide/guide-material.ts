import type { getTranslations } from "next-intl/server";
import type { GuideMaterial } from "@/lib/professions/guide";

type Words = Awaited<ReturnType<typeof getTranslations<"guide.material">>>;

const mebibytes = (bytes: number): number => bytes / (1024 * 1024);

/** Words one material of a guide: what it is, and what it must be like. */
export function wordMaterial(material: GuideMaterial, t: Words): { name: string; text: string } {
  const name = t(`${material.kind}.name`);
  switch (material.kind) {
    case "form":
      return { name, text: t("form.text", { parties: material.signers.length }) };
    case "photo":
      return { name, text: t(`photo.${material.need}`) };
    case "signatureImage":
      return { name, text: t(`signatureImage.${material.need}`) };
    case "qualification":
      return { name, text: t(`qualification.${material.from}`) };
    case "qualificationScan":
    case "routeProof":
      return { name, text: t(`${material.kind}.text`, { size: mebibytes(material.maxBytes) }) };
    case "education": {
      const { when, compulsory, elective } = material;
      return { name, text: t(`education.${when}`, { compulsory, elective }) };
    }
    case "educationProof":
      return {
        name,
        text: t(`educationProof.${material.when}`, { size: mebibytes(material.maxBytes) }),
      };
    case "reason":
      return { name, text: t("reason.text") };
  }
}
