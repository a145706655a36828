import sharp from "sharp";
import type { FormInput } from "@/lib/documents/form-content";
import { asPlainDate } from "@/lib/domain/plain-date";

/** Fills an initial registration of a cost engineer, overdue, so that every row of its form is there. */
export function formInput(changes: Partial<FormInput> = {}): FormInput {
  return {
    matter: "initial",
    route: "ordinary",
    identity: {
      name: "王晓岚",
      sex: "female",
      birthDate: asPlainDate("1994-03-07"),
      idType: "residentId",
      idNumber: "310101199403070029",
      mobile: "15912346918",
    },
    answers: {
      employer: {
        name: "上海衡石工程咨询有限公司",
        creditCode: "91310115MA1K4X7T2C",
        phone: "021-55880136",
      },
      photo: "4f0a3c52-6f4e-4c62-9d0e-2f1f5b7f6a10",
      signatureImage: "b1c6e2a4-19d5-4c38-8f53-71f8a4b0c2de",
      specialty: "civil",
      qualification: {
        date: asPlainDate("2025-09-12"),
        kind: "issue",
        source: "declared",
        province: null,
        number: null,
        scans: [],
      },
      continuingEducation: [
        {
          specialty: "civil",
          compulsory: 18,
          elective: 16,
          date: asPlainDate("2026-10-07"),
          body: "上海市建筑施工行业协会",
        },
      ],
      educationProof: null,
      registrations: [],
      deregistrationReason: null,
      route: "ordinary",
      absence: null,
    },
    acceptanceNumber: "W2026110330047",
    formNumber: "W2026110330047190103",
    registry: { authority: "上海市住房和城乡建设管理委员会", province: "上海市" },
    test: true,
    ...changes,
  };
}

/** Draws a photo and a signature as they are stored, JPEG. */
export async function formImages(): Promise<{ photo: Uint8Array; signatureImage: Uint8Array }> {
  const photo = `<svg width="295" height="413"><rect width="295" height="413" fill="#fff"/>
    <ellipse cx="147" cy="165" rx="68" ry="88" fill="#d9ae8c"/><path d="M20 413C20 290 275 290 275 413Z" fill="#2c3547"/></svg>`;
  const signature = `<svg width="480" height="180"><rect width="480" height="180" fill="#fff"/>
    <path d="M20 40L120 32M66 36L62 140M22 88L110 82M14 146Q70 128 126 140M170 30Q190 160 236 60T320 140T440 30"
    stroke="#111" fill="none" stroke-width="7" stroke-linecap="round"/></svg>`;
  return { photo: await jpeg(photo), signatureImage: await jpeg(signature) };
}

async function jpeg(svg: string): Promise<Uint8Array> {
  return new Uint8Array(await sharp(Buffer.from(svg)).flatten({ background: "#fff" }).jpeg().toBuffer());
}
