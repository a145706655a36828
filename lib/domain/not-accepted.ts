/** Why an application may be turned away without being examined (行政许可法 第三十二条第一款), each with its clause and words. */
export const notAcceptedGrounds = {
  notNeeded: { clause: "（一）", zh: "申请事项依法不需要取得行政许可" },
  notOurs: { clause: "（二）", zh: "申请事项依法不属于本机关职权范围" },
  incomplete: {
    clause: "（四）",
    zh: "申请材料不齐全或者不符合法定形式，经一次性告知需要补正的全部内容后仍未补正",
  },
} as const;

export type NotAcceptedGround = keyof typeof notAcceptedGrounds;

/** Lists the codes of the grounds. */
export const notAcceptedCodes = Object.keys(notAcceptedGrounds) as [
  NotAcceptedGround,
  ...NotAcceptedGround[],
];

/** How long the name of the right authority may be, in characters. */
export const rightAuthorityLength = { least: 4, most: 60 } as const;
