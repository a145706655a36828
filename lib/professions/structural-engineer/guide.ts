import { licensingLaws, noFee, ownConditions } from "../guide-words";
import type { ProfessionInput } from "../schema";

const order137 = "勘察设计注册工程师管理规定（建设部令第137号）";

const noRefusal: [string, string, string] = [
  "没有不予注册的情形。",
  "None of the grounds for refusal applies to you.",
  `${order137} 第十六条`,
];

/** What the guides of the structural engineers' matters say beyond what their forms and routes tell. */
export const guide: ProfessionInput["guide"] = {
  conditions: {
    initial: ownConditions(
      [
        "取得二级注册结构工程师执业资格。",
        "You hold the qualification of Class-2 registered structural engineer.",
        `${order137} 第七条`,
      ],
      [
        "受聘于一家建设工程勘察、设计、施工、监理、招标代理、造价咨询等单位。",
        "You are employed by one unit of survey, design, construction, supervision, tendering or cost consulting.",
        `${order137} 第七条`,
      ],
      noRefusal,
      ["没有有效的注册。", "You have no valid registration.", "操作手册 初始注册"],
    ),
    renewal: ownConditions(
      ["注册在有效期内。", "Your registration is within its validity.", `${order137} 第十条`],
      [
        "已按规定完成继续教育。",
        "You have completed the continuing education that is required.",
        `${order137} 第二十三、二十四条`,
      ],
      noRefusal,
    ),
    deregistration: ownConditions([
      "有还没有注销的注册，包括已过有效期的。",
      "You have a registration that is not deregistered, also one that has expired.",
      "操作手册 注销注册",
    ]),
    paperExchange: [
      {
        zh: "持有有效的纸质注册证书，还没有换领过电子证书。",
        en: "You hold a valid paper certificate that has not been exchanged for an electronic one.",
        source: "操作手册 纸质证书换领电子证书",
      },
    ],
  },
  legalBasis: [
    ...licensingLaws,
    {
      zh: "《建设工程勘察设计管理条例》",
      en: "Regulations on the Administration of Survey and Design of Construction Projects",
    },
    {
      zh: "《勘察设计注册工程师管理规定》（建设部令第137号）",
      en: "Provisions on the Administration of Registered Survey and Design Engineers (Order No. 137 of the Ministry of Construction)",
    },
  ],
  fee: noFee,
};
