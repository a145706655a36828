import type { Bilingual } from "@/lib/locale";
import type { Enterprise } from "@/server/directories/enterprises";

/** An enterprise of the demonstration; one with a story has a key file with which to sign in. */
export interface DemoEnterprise extends Enterprise {
  story?: Bilingual;
}

/** The enterprises of the demonstration: names are invented, codes computed with right check characters. */
export const demoEnterprises: readonly DemoEnterprise[] = [
  {
    creditCode: "91310000MA1FAKE19Y",
    name: "上海衡石工程咨询有限公司",
    status: "active",
    story: {
      zh: "聘用了多位造价工程师，签名确认他们的申请",
      en: "Employs several cost engineers and signs their applications",
    },
  },
  {
    creditCode: "91310000MA1FAKE27R",
    name: "上海同衡造价咨询有限公司",
    status: "active",
    story: {
      zh: "与另一家企业同名，靠信用代码区分",
      en: "Has the same name as another company; the credit code tells them apart",
    },
  },
  {
    creditCode: "91310000MA1FAKE35L",
    name: "上海同衡造价咨询有限公司",
    status: "active",
    story: { zh: "同名的另一家企业", en: "The other company of that name" },
  },
  { creditCode: "91310000MA1FAKE43F", name: "上海旧桥建设咨询有限公司", status: "revoked" },
  { creditCode: "91310000MA1FAKE51A", name: "上海云间造价事务所有限公司", status: "cancelled" },
  {
    creditCode: "91310000MA1FAKE6X2",
    name: "上海中砥（集团）建设咨询有限公司", // full-width brackets
    status: "active",
    story: { zh: "还没有人申请注册到这家企业", en: "Nobody has applied to be registered with it yet" },
  },
  {
    creditCode: "91310000MA1FAKE782",
    name: "上海启明工程咨询有限公司",
    status: "active",
    story: {
      zh: "近两个月有多人申请，登记机关正在办理",
      en: "Many of its people applied these two months; the registry has their cases in hand",
    },
  },
  {
    creditCode: "91330000MA2FAKE10H",
    name: "杭州钱塘造价咨询有限公司",
    status: "active",
    story: { zh: "有人在浙江申请，先由窗口受理", en: "Its people apply in Zhejiang, where a window accepts" },
  },
];
