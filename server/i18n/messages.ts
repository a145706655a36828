import type { Locale } from "@/lib/locale";
import enAccount from "@/messages/en/account.json";
import enAdministration from "@/messages/en/administration.json";
import enApplications from "@/messages/en/applications.json";
import enCertificate from "@/messages/en/certificate.json";
import enChange from "@/messages/en/change.json";
import enCorrection from "@/messages/en/correction.json";
import enDesk from "@/messages/en/desk.json";
import enDictionary from "@/messages/en/dictionary.json";
import enDocuments from "@/messages/en/documents.json";
import enEmployer from "@/messages/en/employer.json";
import enEnterpriseKey from "@/messages/en/enterpriseKey.json";
import enExports from "@/messages/en/exports.json";
import enFiles from "@/messages/en/files.json";
import enForm from "@/messages/en/form.json";
import enGuide from "@/messages/en/guide.json";
import enImports from "@/messages/en/imports.json";
import enLayout from "@/messages/en/layout.json";
import enMessages from "@/messages/en/messages.json";
import enPlatform from "@/messages/en/platform.json";
import enPortal from "@/messages/en/portal.json";
import enPreferences from "@/messages/en/preferences.json";
import enProcedure from "@/messages/en/procedure.json";
import enReasons from "@/messages/en/reasons.json";
import enRegister from "@/messages/en/register.json";
import enSession from "@/messages/en/session.json";
import enSigning from "@/messages/en/signing.json";
import enStatistics from "@/messages/en/statistics.json";
import enTemplates from "@/messages/en/templates.json";
import enVerify from "@/messages/en/verify.json";
import zhAccount from "@/messages/zh-CN/account.json";
import zhAdministration from "@/messages/zh-CN/administration.json";
import zhApplications from "@/messages/zh-CN/applications.json";
import zhCertificate from "@/messages/zh-CN/certificate.json";
import zhChange from "@/messages/zh-CN/change.json";
import zhCorrection from "@/messages/zh-CN/correction.json";
import zhDesk from "@/messages/zh-CN/desk.json";
import zhDictionary from "@/messages/zh-CN/dictionary.json";
import zhDocuments from "@/messages/zh-CN/documents.json";
import zhEmployer from "@/messages/zh-CN/employer.json";
import zhEnterpriseKey from "@/messages/zh-CN/enterpriseKey.json";
import zhExports from "@/messages/zh-CN/exports.json";
import zhFiles from "@/messages/zh-CN/files.json";
import zhForm from "@/messages/zh-CN/form.json";
import zhGuide from "@/messages/zh-CN/guide.json";
import zhImports from "@/messages/zh-CN/imports.json";
import zhLayout from "@/messages/zh-CN/layout.json";
import zhMessages from "@/messages/zh-CN/messages.json";
import zhPlatform from "@/messages/zh-CN/platform.json";
import zhPortal from "@/messages/zh-CN/portal.json";
import zhPreferences from "@/messages/zh-CN/preferences.json";
import zhProcedure from "@/messages/zh-CN/procedure.json";
import zhReasons from "@/messages/zh-CN/reasons.json";
import zhRegister from "@/messages/zh-CN/register.json";
import zhSession from "@/messages/zh-CN/session.json";
import zhSigning from "@/messages/zh-CN/signing.json";
import zhStatistics from "@/messages/zh-CN/statistics.json";
import zhTemplates from "@/messages/zh-CN/templates.json";
import zhVerify from "@/messages/zh-CN/verify.json";

const messages = {
  "zh-CN": {
    account: zhAccount,
    administration: zhAdministration,
    dictionary: zhDictionary,
    applications: zhApplications,
    certificate: zhCertificate,
    change: zhChange,
    correction: zhCorrection,
    documents: zhDocuments,
    imports: zhImports,
    guide: zhGuide,
    layout: zhLayout,
    messages: zhMessages,
    portal: zhPortal,
    procedure: zhProcedure,
    preferences: zhPreferences,
    form: zhForm,
    register: zhRegister,
    reasons: { ...zhReasons, ...zhFiles }, // why a file is not taken is a reason like any other
    session: zhSession,
    signing: zhSigning,
    statistics: zhStatistics,
    templates: zhTemplates,
    verify: zhVerify,
    desk: zhDesk,
    employer: zhEmployer,
    exports: zhExports,
    enterpriseKey: zhEnterpriseKey,
    platform: zhPlatform,
  },
  en: {
    account: enAccount,
    administration: enAdministration,
    dictionary: enDictionary,
    applications: enApplications,
    certificate: enCertificate,
    change: enChange,
    correction: enCorrection,
    documents: enDocuments,
    imports: enImports,
    guide: enGuide,
    layout: enLayout,
    messages: enMessages,
    portal: enPortal,
    procedure: enProcedure,
    preferences: enPreferences,
    form: enForm,
    register: enRegister,
    reasons: { ...enReasons, ...enFiles }, // why a file is not taken is a reason like any other
    session: enSession,
    signing: enSigning,
    statistics: enStatistics,
    templates: enTemplates,
    verify: enVerify,
    desk: enDesk,
    employer: enEmployer,
    exports: enExports,
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
