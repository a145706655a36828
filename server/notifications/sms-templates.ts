import { smsSignature } from "@/lib/messages/sms-length";
import { wordTemplate } from "@/lib/messages/template";

/** The codes the product sends, in Chinese, the same everywhere. The texts of all other short messages are those of lib/messages/kinds.ts. */
const codeTemplates = {
  "code.signUp": "注册验证码 {code}，{minutes} 分钟内有效。工作人员不会向您索要。",
  "code.signIn": "登录验证码 {code}，{minutes} 分钟内有效。不是您本人操作，请不要理会。",
  "code.resetPassword": "重设密码的验证码 {code}，{minutes} 分钟内有效。不是您本人操作，请不要告诉任何人。",
  "code.changeMobile": "更换手机号的验证码 {code}，{minutes} 分钟内有效。不是您本人操作，请不要告诉任何人。",
  "code.signDocument":
    "启用个人数字证书的验证码 {code}，{minutes} 分钟内有效。输入即在申请表上签名，请勿告诉任何人。",
  "code.bindOperator":
    "绑定企业经办人的验证码 {code}，{minutes} 分钟内有效。不是您本人操作，请不要告诉任何人。",
} as const;

export type CodeTemplate = keyof typeof codeTemplates;

/** What the text of a code is filled with. */
export interface CodeValues {
  code: string;
  minutes: number;
}

/** Words the short message that brings a code. */
export function wordCode(template: CodeTemplate, values: CodeValues): string {
  return `${smsSignature}${wordTemplate(codeTemplates[template], { ...values })}`;
}
