import type { IdentityDocumentType } from "@/lib/domain/identity-document";
import type { Bilingual } from "@/lib/locale";

/** A person of the demonstration. Names are invented; numbers are computed and could only by chance be somebody's. */
export interface DemoPerson {
  name: string;
  idType: IdentityDocumentType;
  idNumber: string;
  sex: "male" | "female";
  birthDate: string;
  mobile: string;
  /** Why one would sign in as this person; who has none is not offered on the sign-in page. */
  story?: Bilingual;
}

/** The persons of the demonstration, each with a story of its own. */
export const demoPeople: DemoPerson[] = [
  {
    name: "陆知遥",
    idType: "residentId",
    idNumber: "310101199003070019",
    sex: "male",
    birthDate: "1990-03-07",
    mobile: "19900000001",
    story: {
      zh: "刚取得资格证书，还没有注册",
      en: "Has just qualified, not registered yet",
    },
  },
  {
    name: "沈若川",
    idType: "residentId",
    idNumber: "310115198501011234",
    sex: "male",
    birthDate: "1985-01-01",
    mobile: "19900000002",
    story: {
      zh: "取得资格证书已久，初始注册逾期，须补继续教育",
      en: "Qualified long ago; the first registration is overdue and needs continuing education",
    },
  },
  {
    name: "顾南乔",
    idType: "residentId",
    idNumber: "310109198809230030",
    sex: "male",
    birthDate: "1988-09-23",
    mobile: "19900000003",
    story: {
      zh: "已注册，想增加一个专业",
      en: "Registered, wants to add a specialty",
    },
  },
  {
    name: "闻人婕",
    idType: "residentId",
    idNumber: "310104197812310027",
    sex: "female",
    birthDate: "1978-12-31",
    mobile: "19900000004",
    story: {
      zh: "已注册，有效期快到，该办延续了",
      en: "Registered, close to the end of validity: time to renew",
    },
  },
  {
    name: "钟离媛",
    idType: "residentId",
    idNumber: "310107199108170065",
    sex: "female",
    birthDate: "1991-08-17",
    mobile: "19900000005",
    story: {
      zh: "注册已过有效期，要重新注册",
      en: "The registration has expired; must register anew",
    },
  },
  {
    name: "周䶮",
    idType: "residentId",
    idNumber: "31011319830228005X",
    sex: "male",
    birthDate: "1983-02-28",
    mobile: "19900000006",
    story: {
      zh: "已注册，马上要换聘用企业",
      en: "Registered, about to change employer",
    },
  },
  {
    name: "吴𬭎",
    idType: "residentId",
    idNumber: "310105199708150241",
    sex: "female",
    birthDate: "1997-08-15",
    mobile: "19900000007",
    story: {
      zh: "刚毕业取得资格，名字里有生僻字",
      en: "Newly qualified; the name has a rare character",
    },
  },
  {
    name: "欧阳𠮷",
    idType: "residentId",
    idNumber: "310110199511050045",
    sex: "female",
    birthDate: "1995-11-05",
    mobile: "19900000008",
    story: {
      zh: "已注册，名字里的生僻字在很多系统里打不出来",
      en: "Registered; many systems cannot write the rare character of the name",
    },
  },
  {
    name: "许望舒",
    idType: "residentId",
    idNumber: "31010619920614004X",
    sex: "female",
    birthDate: "1992-06-14",
    mobile: "19900000010",
    story: {
      zh: "已签名，等企业确认",
      en: "Has signed; the employer is next",
    },
  },
  {
    name: "陈柏舟",
    idType: "residentId",
    idNumber: "310117198811020032",
    sex: "male",
    birthDate: "1988-11-02",
    mobile: "19900000011",
    story: {
      zh: "已签名，等企业确认（安装工程）",
      en: "Has signed; the employer is next (installation works)",
    },
  },
  {
    name: "江叙白",
    idType: "residentId",
    idNumber: "310112198604190037",
    sex: "male",
    birthDate: "1986-04-19",
    mobile: "19900000012",
    story: {
      zh: "已注册的二级结构工程师，有效期快到",
      en: "A registered structural engineer, close to the end of validity",
    },
  },
  {
    name: "纪云深",
    idType: "residentId",
    idNumber: "31010819790416005X",
    sex: "male",
    birthDate: "1979-04-16",
    mobile: "19900000013",
    story: {
      zh: "已注册的二级结构工程师，手里还是纸质证书，想换电子证书",
      en: "A registered structural engineer whose certificate is still of paper: wants the electronic one",
    },
  },
  {
    name: "秦望津",
    idType: "residentId",
    idNumber: "31011019930722006X",
    sex: "female",
    birthDate: "1993-07-22",
    mobile: "19900000014",
    story: {
      zh: "在上海取得二级结构工程师资格，资格信息直接从库里读取",
      en: "Qualified in Shanghai as a structural engineer: the register already has the qualification",
    },
  },
  {
    name: "裴照野",
    idType: "residentId",
    idNumber: "310115199001190031",
    sex: "male",
    birthDate: "1990-01-19",
    mobile: "19900000015",
    story: {
      zh: "在外省取得二级结构工程师资格，要自己填写并上传扫描件",
      en: "Qualified as a structural engineer in another province: fills it in and uploads a scan",
    },
  },
  {
    name: "池雨棠",
    idType: "residentId",
    idNumber: "330102198705120047",
    sex: "female",
    birthDate: "1987-05-12",
    mobile: "19900000016",
    story: {
      zh: "现在上海注册，以前在浙江注册过，同一家企业在两地都有人",
      en: "Registered in Shanghai, formerly in Zhejiang; the same employer has people in both",
    },
  },
  {
    name: "EVA LINDQVIST",
    idType: "passport",
    idNumber: "AA0482137",
    sex: "female",
    birthDate: "1987-06-02",
    mobile: "19900000009",
    story: {
      zh: "外籍人员，用护照办理",
      en: "Foreigner who applies with a passport",
    },
  },
];
