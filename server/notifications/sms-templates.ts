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
  "code.bindOperator":
    "【执册】绑定企业经办人的验证码 {code}，{minutes} 分钟内有效。不是您本人操作，请不要告诉任何人。",
  "employer.signatureWaits":
    "【执册】{name}的{matter}申请（受理编号 {number}）等待贵企业签名确认，请登录办理。",
  "application.accepted": "【执册】您的{matter}申请（{number}）企业已签名，{authority}已受理。",
  "application.returned": "【执册】您的{matter}申请（{number}）被聘用企业退回修改，请登录查看原因。",
  "application.granted": "【执册】{authority}已准予您的{matter}申请（{number}），请登录领取电子注册证书。",
  "application.refused": "【执册】{authority}决定不予您的{matter}申请（{number}），决定书请登录查看。",
  "registration.ends":
    "【执册】您的注册（{number}）还有 {days} 天到期（{end}），请在到期前登录办理延续注册；到期后须重新注册。",
  "certificate.renamed":
    "【执册】聘用企业已更名为{employer}，您的{profession}注册证书（{number}）须重新领取，请登录办理。",
  "mobileReset.notice":
    "【执册】{authority}受理了更换您账号手机号的申请，{hours} 小时后生效。不是您本人提出的，请立即登录取消或致电 {hotline}。",
} as const;

export type SmsTemplate = keyof typeof smsTemplates;

/** Lists the ids of the templates. */
export const smsTemplateNames = Object.keys(smsTemplates) as [SmsTemplate, ...SmsTemplate[]];

/** Puts the values into a template's text. */
export function wordSms(template: SmsTemplate, values: Record<string, string | number>): string {
  return smsTemplates[template].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
