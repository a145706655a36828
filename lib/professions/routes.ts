import type { ProfessionInput } from "./schema";

type Route = NonNullable<ProfessionInput["matters"]["initial"]>["routes"][number];

/** Both parties sign and officers decide within 20 working days (行政许可法 第四十二条). */
export const decidedInTwentyDays: Route = {
  id: "ordinary",
  signers: ["applicant", "employer"],
  absence: { kind: "none" },
  proof: { kind: "none" },
  decision: { kind: "officer", workingDays: { value: 20, source: "行政许可法 第四十二条" } },
};

/** A renewal is decided within 10 working days, as both ministry orders promise. */
export const decidedInTenDays = (source: string): Route => ({
  id: "ordinary",
  signers: ["applicant", "employer"],
  absence: { kind: "none" },
  proof: { kind: "none" },
  decision: { kind: "officer", workingDays: { value: 10, source } },
});

/** Deregistration takes effect with the employer's signature; no officer decides. */
export const effectiveWhenSigned: Route = {
  id: "ordinary",
  offer: {
    label: { zh: "聘用企业签名", en: "My employer signs" },
    text: {
      zh: "您签名后，由聘用企业签名。企业签名后立即注销，无需登记机关审批。",
      en: "You sign, then your employer does. The deregistration takes effect with its signature, without a decision of the registry.",
    },
  },
  signers: ["applicant", "employer"],
  absence: { kind: "none" },
  proof: { kind: "none" },
  decision: { kind: "none" },
};

/** Takes effect when the person confirms: nobody signs and no officer decides. */
export const effectiveAtOnce: Route = {
  id: "ordinary",
  signers: [],
  absence: { kind: "none" },
  proof: { kind: "none" },
  decision: { kind: "none" },
};
