/** The short messages the product sends; a gateway knows them by these ids. `{name}` marks a value. */
export const smsTemplates = {
  "code.signUp": "【执册】注册验证码 {code}，{minutes} 分钟内有效。工作人员不会向您索要。",
  "code.signIn": "【执册】登录验证码 {code}，{minutes} 分钟内有效。不是您本人操作，请不要理会。",
  "code.resetPassword":
    "【执册】重设密码的验证码 {code}，{minutes} 分钟内有效。不是您本人操作，请不要告诉任何人。",
  "code.changeMobile":
    "【执册】更换手机号的验证码 {code}，{minutes} 分钟内有效。不是您本人操作，请不要告诉任何人。",
  "code.signDocument":
    "【执册】启用个人数字证书的验证码 {code}，{minutes} 分钟内有效。输入即在申请表上签名，请勿告诉任何人。",
  "mobileReset.notice":
    "【执册】{authority}受理了更换您账号手机号的申请，{hours} 小时后生效。不是您本人提出的，请立即登录取消或致电 {hotline}。",
} as const;

export type SmsTemplate = keyof typeof smsTemplates;

/** Puts the values into a template's text. */
export function wordSms(template: SmsTemplate, values: Record<string, string | number>): string {
  return smsTemplates[template].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
