/** Says whose rows a table holds. Every table belongs to exactly one class; the catalogue is tested against this list. */
export type TableClass = "account" | "person" | "registry" | "employer" | "system";

/** The kinds of scope that have a row policy on a table, beside the definer functions. */
type PolicyKind = "auth" | "person" | "registry" | "employer" | "platform";

export interface TableRule {
  class: TableClass;
  policies: PolicyKind[];
  /** Whether a SECURITY DEFINER function reads or writes it. */
  definer?: true;
}

/** Declares every table's class and who has a policy on it; a table that is not here keeps the process from starting. */
export const tables: Record<string, TableRule> = {
  account: { class: "account", policies: ["auth"], definer: true },
  session: { class: "account", policies: ["auth"] },
  membership: { class: "account", policies: ["auth"] },
  verification_code: { class: "account", policies: ["auth"] },
  invitation: { class: "account", policies: ["auth"] },
  rate_limit: { class: "account", policies: ["auth"] },
  sms_message: { class: "account", policies: ["auth"] },
  message_preference: { class: "account", policies: ["auth"] },
  mobile_reset: { class: "account", policies: ["auth"] },
  person: { class: "person", policies: ["person"], definer: true },
  person_message: { class: "person", policies: ["person"] },
  file: { class: "person", policies: ["person", "registry", "employer"], definer: true },
  audit_entry: {
    class: "registry",
    policies: ["auth", "person", "employer", "registry", "platform"],
    definer: true,
  },
  audit_seal: { class: "system", policies: ["platform"], definer: true },
  installation: { class: "system", policies: ["platform"], definer: true },
  registry: {
    class: "system",
    policies: ["auth", "person", "registry", "employer", "platform"],
    definer: true,
  },
  real_name_entry: { class: "system", policies: ["platform"], definer: true },
  demo_sms: { class: "system", policies: ["platform"], definer: true },
  application: { class: "registry", policies: ["person", "registry", "employer"], definer: true },
  application_event: { class: "registry", policies: ["person", "registry", "employer"] },
  application_pause: { class: "registry", policies: ["person", "registry", "employer"], definer: true },
  application_correction: { class: "registry", policies: ["person", "registry", "employer"] },
  application_question: { class: "registry", policies: ["person", "registry", "employer"] },
  officer_interest: { class: "account", policies: ["auth"] },
  registration: { class: "registry", policies: ["person", "registry", "employer"], definer: true },
  unclaimed_registration: { class: "registry", policies: ["registry"], definer: true },
  registration_act: { class: "registry", policies: ["person", "registry"] },
  registration_change: { class: "registry", policies: ["person", "registry"] },
  person_correction: { class: "registry", policies: ["person", "registry"], definer: true },
  correction_notice: { class: "registry", policies: ["registry"], definer: true },
  service_rating: { class: "registry", policies: ["person", "registry"] },
  qualification_entry: { class: "registry", policies: ["registry"], definer: true },
  message_template: { class: "registry", policies: ["person", "registry", "employer"] },
  registry_setting: {
    class: "registry",
    policies: ["person", "registry", "employer", "platform"],
    definer: true,
  },
  acceptance_counter: { class: "registry", policies: [], definer: true },
  form_document: { class: "registry", policies: ["person", "registry", "employer"] },
  document_revision: { class: "registry", policies: ["person", "registry", "employer"] },
  signing_request: { class: "registry", policies: ["person", "registry", "employer"] },
  application_file: { class: "registry", policies: ["person", "registry", "employer"] },
  issued_certificate: { class: "system", policies: ["platform"], definer: true },
  revocation_list: { class: "system", policies: ["platform"], definer: true },
  cloud_key: { class: "person", policies: ["person"] },
  working_copy: { class: "person", policies: ["person"] },
  employer: { class: "employer", policies: ["auth", "person", "registry", "employer"], definer: true },
  operator: { class: "employer", policies: ["auth", "employer"] },
  employer_message: { class: "employer", policies: ["employer"] },
  employer_rename: { class: "registry", policies: ["registry", "employer"] },
  employer_rename_entry: { class: "registry", policies: ["registry", "employer"] },
  certificate_challenge: { class: "account", policies: ["auth"] },
  official_document: { class: "registry", policies: ["person", "registry", "employer"] },
  official_counter: { class: "registry", policies: [], definer: true },
  registry_seal: { class: "registry", policies: ["registry"], definer: true },
  application_review: { class: "registry", policies: ["registry"] },
  case_claim: { class: "registry", policies: ["registry"] },
  queue_view: { class: "registry", policies: ["registry"] },
  officer_leave: { class: "registry", policies: ["registry"] },
  registry_dictionary: { class: "registry", policies: ["registry"] },
  dictionary_use: { class: "registry", policies: ["registry"] },
  notice_text: { class: "registry", policies: ["registry"] },
  registration_counter: { class: "registry", policies: [], definer: true },
  certificate: { class: "registry", policies: ["person", "registry"], definer: true },
  calendar_day: { class: "system", policies: ["person", "registry", "employer", "platform"] },
  registry_calendar_day: { class: "registry", policies: ["person", "registry", "employer", "platform"] },
  calendar_year: { class: "system", policies: ["person", "registry", "employer", "platform"] },
  enterprise_entry: { class: "system", policies: ["platform"], definer: true },
};
