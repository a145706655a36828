import { routeOf } from "@/lib/professions/parts";
import type { Matter, Section } from "@/lib/professions/schema";

/** What came with an application besides its signed form. */
export interface HandedIn {
  /** Purposes of the files that were handed over. */
  files: readonly string[];
  /** Whether the form tells hours of continuing education. */
  continuingEducation: boolean;
}

interface Material {
  label: string;
  value: string;
}

const electronic = "电子文件";
const inForm = "申请表填报";
const signing = { applicant: "申请人数字签名", employer: "聘用企业数字签章" } as const;

/** Lists what was received: the form as signed, and what the matter's sections asked for, with how it came. */
export function materialsOf(matter: Matter, routeId: string, handed: HandedIn): Material[] {
  const route = routeOf(matter, routeId);
  const signatures = route.signers.map((party) => signing[party]).join("、");
  return [
    { label: `《${matter.formTitle.zh}》`, value: `${electronic}（${signatures}）` },
    ...matter.sections.flatMap((section) => materialOf(section, handed)),
    ...(route.proof.kind === "pdf" ? [{ label: "聘用企业未签名的证明材料", value: electronic }] : []),
  ];
}

function materialOf(section: Section, { files, continuingEducation }: HandedIn): Material[] {
  const fileOr = (purpose: string, otherwise: string) => (files.includes(purpose) ? electronic : otherwise);
  switch (section.kind) {
    case "photo":
      return files.includes("photo") ? [{ label: "近期免冠证件照片", value: electronic }] : [];
    case "signatureImage":
      return files.includes("signature") ? [{ label: "个人签名图片", value: electronic }] : [];
    case "qualification":
      return [{ label: "职业资格证书信息", value: fileOr("qualificationScan", inForm) }];
    case "continuingEducation":
      return continuingEducation
        ? [{ label: "继续教育证明信息", value: fileOr("educationProof", inForm) }]
        : [];
    case "registrations":
      return [{ label: "现注册信息", value: "登记机关核验" }];
    case "deregistrationReason":
      return [{ label: "注销原因", value: inForm }];
    case "route": // these four stand in the form itself
    case "identity":
    case "employer":
    case "declaration":
      return [];
  }
}
