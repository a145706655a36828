import { licensingLaws, noFee, ownConditions } from "../guide-words";
import type { ProfessionInput } from "../schema";

const order150 = "注册造价工程师管理办法（建设部令第150号）";

const qualified: [string, string, string] = [
  "取得二级造价工程师职业资格。",
  "You hold the qualification of Class-2 cost engineer.",
  `${order150} 第七条`,
];
const employed: [string, string, string] = [
  "受聘于一家工程造价咨询企业，或者工程建设领域的建设、勘察设计、施工、招标代理、工程监理、工程造价管理等单位。",
  "You are employed by one cost consultancy, or by one unit of the construction field: developer, survey or design, construction, tendering agency, supervision or cost administration.",
  `${order150} 第七条`,
];
const noRefusal: [string, string, string] = [
  "没有不予注册的情形。",
  "None of the grounds for refusal applies to you.",
  `${order150} 第七、十三条`,
];

/** What the guides of the cost engineers' matters say beyond what their forms and routes tell. */
export const guide: ProfessionInput["guide"] = {
  conditions: {
    initial: ownConditions(qualified, employed, noRefusal, [
      "没有有效的注册；一次申请一个资格专业。",
      "You have no valid registration; one specialty per application.",
      "操作手册 初始注册",
    ]),
    specialtyAddition: ownConditions(
      [
        "已有有效的注册，还有没注册或已过有效期的专业。",
        "You have a valid registration, and a specialty that is not registered or has expired.",
        "操作手册 增项注册",
      ],
      [
        "在现聘用企业增项；各专业须注册在同一家企业。",
        "With the present employer; all specialties are registered with the same employer.",
        "北京市同类系统的做法",
      ],
      noRefusal,
    ),
    renewal: ownConditions(
      [
        "要延续的专业在有效期内。",
        "The specialties to be renewed are within their validity.",
        "操作手册 延续注册",
      ],
      [
        "已按规定完成继续教育。",
        "You have completed the continuing education that is required.",
        `${order150} 第二十三条`,
      ],
      noRefusal,
    ),
    deregistration: ownConditions([
      "有还没有注销的注册，包括已过有效期的。",
      "You have a registration that is not deregistered, also one that has expired.",
      "操作手册 注销注册",
    ]),
  },
  legalBasis: [
    ...licensingLaws,
    {
      zh: "《注册造价工程师管理办法》（建设部令第150号）",
      en: "Measures for the Administration of Registered Cost Engineers (Order No. 150 of the Ministry of Construction)",
    },
    {
      zh: "《造价工程师职业资格制度规定》（建人〔2018〕67号）",
      en: "Provisions on the Professional Qualification System for Cost Engineers (Jianren [2018] No. 67)",
    },
  ],
  fee: noFee,
};
