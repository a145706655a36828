import { writeSeconds } from "./shanghai-seconds";

const testNote = "测试证书，无法律效力";
const testSeal = "测试专用章";

/** Words the caption of a person's signature; the main line first. */
export const applicantLines = ({ name, at, test }: { name: string; at: Date; test: boolean }): string[] => [
  `数字签名：${name} ${writeSeconds(at)}`,
  ...(test ? [testNote] : []),
];

/** Words an enterprise's signature; the main line first. */
export const employerLines = (signature: {
  companyName: string;
  creditCode: string;
  at: Date;
  test: boolean;
}): string[] => [
  signature.companyName,
  signature.creditCode,
  `企业数字签名（法人一证通） ${writeSeconds(signature.at)}`,
  ...(signature.test ? [testNote] : []),
];

/** Words a registry's seal: its authority on the arc, below the star that it is none. */
export const sealLines = ({ authority, test }: { authority: string; test: boolean }): string[] => [
  authority,
  ...(test ? [testSeal] : []),
];
