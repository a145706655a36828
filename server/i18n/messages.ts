import type { Locale } from "@/lib/locale";
import enAccount from "@/messages/en/account.json";
import enApplications from "@/messages/en/applications.json";
import enCertificate from "@/messages/en/certificate.json";
import enDesk from "@/messages/en/desk.json";
import enDocuments from "@/messages/en/documents.json";
import enEmployer from "@/messages/en/employer.json";
import enEnterpriseKey from "@/messages/en/enterpriseKey.json";
import enFiles from "@/messages/en/files.json";
import enForm from "@/messages/en/form.json";
import enGuide from "@/messages/en/guide.json";
import enImports from "@/messages/en/imports.json";
import enLayout from "@/messages/en/layout.json";
import enMessages from "@/messages/en/messages.json";
import enPlatform from "@/messages/en/platform.json";
import enPortal from "@/messages/en/portal.json";
import enReasons from "@/messages/en/reasons.json";
import enSession from "@/messages/en/session.json";
import enSigning from "@/messages/en/signing.json";
import enVerify from "@/messages/en/verify.json";
import zhAccount from "@/messages/zh-CN/account.json";
import zhApplications from "@/messages/zh-CN/applications.json";
import zhCertificate from "@/messages/zh-CN/certificate.json";
import zhDesk from "@/messages/zh-CN/desk.json";
import zhDocuments from "@/messages/zh-CN/documents.json";
import zhEmployer from "@/messages/zh-CN/employer.json";
import zhEnterpriseKey from "@/messages/zh-CN/enterpriseKey.json";
import zhFiles from "@/messages/zh-CN/files.json";
import zhForm from "@/messages/zh-CN/form.json";
import zhGuide from "@/messages/zh-CN/guide.json";
import zhImports from "@/messages/zh-CN/imports.json";
import zhLayout from "@/messages/zh-CN/layout.json";
import zhMessages from "@/messages/zh-CN/messages.json";
import zhPlatform from "@/messages/zh-CN/platform.json";
import zhPortal from "@/messages/zh-CN/portal.json";
import zhReasons from "@/messages/zh-CN/reasons.json";
import zhSession from "@/messages/zh-CN/session.json";
import zhSigning from "@/messages/zh-CN/signing.json";
import zhVerify from "@/messages/zh-CN/verify.json";

const messages = {
  "zh-CN": {
    account: zhAccount,
    applications: zhApplications,
    certificate: zhCertificate,
    documents: zhDocuments,
    imports: zhImports,
    guide: zhGuide,
    layout: zhLayout,
    messages: zhMessages,
    portal: zhPortal,
    form: zhForm,
    reasons: { ...zhReasons, ...zhFiles }, // why a file is not taken is a reason like any other
    session: zhSession,
    signing: zhSigning,
    verify: zhVerify,
    desk: zhDesk,
    employer: zhEmployer,
    enterpriseKey: zhEnterpriseKey,
    platform: zhPlatform,
  },
  en: {
    account: enAccount,
    applications: enApplications,
    certificate: enCertificate,
    documents: enDocuments,
    imports: enImports,
    guide: enGuide,
    layout: enLayout,
    messages: enMessages,
    portal: enPortal,
    form: enForm,
    reasons: { ...enReasons, ...enFiles }, // why a file is not taken is a reason like any other
    session: enSession,
    signing: enSigning,
    verify: enVerify,
    desk: enDesk,
    employer: enEmployer,
    enterpriseKey: enEnterpriseKey,
    platform: enPlatform,
  },
} satisfies Record<Locale, object>;

/** Holds the texts of the interface; the Chinese ones are the measure for the other language. */
export type Messages = (typeof messages)["zh-CN"];

/** Gives every text of the interface in one language. */
export function messagesOf(locale: Locale): Messages {
  return messages[locale];
}
