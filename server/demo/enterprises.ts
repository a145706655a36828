import type { Enterprise } from "@/server/directories/enterprises";

/** The enterprises of the demonstration: names are invented, codes computed with right check characters. */
export const demoEnterprises: readonly Enterprise[] = [
  { creditCode: "91310000MA1FAKE19Y", name: "上海衡石工程咨询有限公司", status: "active" },
  { creditCode: "91310000MA1FAKE27R", name: "上海同衡造价咨询有限公司", status: "active" },
  { creditCode: "91310000MA1FAKE35L", name: "上海同衡造价咨询有限公司", status: "active" }, // two of one name
  { creditCode: "91310000MA1FAKE43F", name: "上海旧桥建设咨询有限公司", status: "revoked" },
  { creditCode: "91310000MA1FAKE51A", name: "上海云间造价事务所有限公司", status: "cancelled" },
  { creditCode: "91310000MA1FAKE6X2", name: "上海中砥（集团）建设咨询有限公司", status: "active" }, // full-width brackets
];
