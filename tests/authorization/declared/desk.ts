import { addDays } from "@/lib/domain/plain-date";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { today } from "@/tests/factories/matter";
import { anyOfficer, type Entry, officers, type Sample } from "../entry";

const stale = 999; // passes every check but the last: nothing has this version
const opinion = "情况属实，同意办理。";
const why = "工作安排调整";
const thisCase: Sample = ({ application }) => ({ id: application });
const stepOn =
  (more: object): Sample =>
  ({ application }) => ({ id: application, version: stale, opinion, ...more });

/** What officers ask. The registry is named in the input and never believed: roles there come from the session. */
export const deskProcedures: Record<string, Entry> = {
  "officer.me": anyOfficer(),
  "officer.desk": officers("desk.open"),
  "officer.interest": anyOfficer(),
  "officer.stateInterest": anyOfficer(() => ({ idType: "residentId", idNumber: "1", creditCode: "" })),
  "officer.resetMobile": officers("person.resetMobile", () => ({
    name: "甲",
    idNumber: "1",
    mobile: "19912345678",
    reason: "手机遗失，本人到场",
  })),

  "desk.case": officers("desk.open", thisCase),
  "desk.review": officers("case.review", stepOn({ verdict: "recommend" })),
  "desk.decide": officers("case.decide", stepOn({ decision: "grant", reasons: [] })),
  "steps.accept": officers("case.accept", stepOn({})),
  "steps.refuseAcceptance": officers("case.accept", stepOn({ ground: "notNeeded", rightAuthority: "" })),
  "steps.requestCorrection": officers("case.correct", ({ application }) => ({
    id: application,
    version: stale,
    items: [{ item: "photo", reason: "照片不清晰" }],
  })),
  "steps.askExplanation": officers("case.ask", stepOn({})),
  "steps.askExtension": officers("case.review", stepOn({})),
  "steps.answerExtension": officers("case.decide", stepOn({ approve: true })),
  "steps.answerWithdrawal": officers("case.answerWithdrawal", stepOn({ confirm: true })),

  "queue.list": officers("desk.open", ({ view, officer }) => ({ saved: view, assignee: officer }), {
    elsewhere: "alike",
  }),
  "queue.neighbours": officers("desk.open", ({ application }) => ({ id: application, query: {} }), {
    elsewhere: "alike",
  }),
  "queue.next": officers("desk.open", ({ application }) => ({ id: application, query: {} }), {
    elsewhere: "alike",
  }),
  "queue.views": officers("desk.open"),
  "queue.saveView": officers("desk.open", () => ({ name: "急件", filter: { view: "running" } })),
  "queue.renameView": officers("desk.open", ({ view }) => ({ id: view, name: "急件" })),
  "queue.removeView": officers("desk.open", ({ view }) => ({ id: view })),

  "caseload.claim": officers("desk.open", thisCase),
  "caseload.takeOver": officers("desk.open", ({ application, officer }) => ({
    id: application,
    from: officer,
    since: new Date(0),
  })),
  "caseload.release": officers("desk.open", thisCase),
  "caseload.assign": officers("desk.open", ({ application }) => ({ ids: [application], to: null })),
  "caseload.colleagues": officers("desk.open"),
  "caseload.leaves": officers("desk.open"),
  "caseload.setLeave": officers("desk.open", ({ self, colleague }) => leave(self, colleague), {
    elsewhere: "alike",
  }),
  "caseload.setLeave of a colleague": officers(
    "case.assign",
    ({ officer, colleague }) => leave(officer, colleague),
    { elsewhere: "alike" },
  ),
  "caseload.endLeave": officers("desk.open", ({ leave }) => ({ id: leave })),

  "correction.list": officers("correction.read"),
  "correction.count": officers("correction.read"),
  "correction.view": officers("correction.read", ({ correction }) => ({ id: correction })),
  "correction.enter": officers("correction.enter", () => ({
    currentName: "甲",
    currentNumber: "1",
    name: "乙",
    idType: "residentId",
    idNumber: "1",
    ground: why,
  })),
  "correction.withdraw": officers("correction.enter", ({ correction }) => ({
    id: correction,
    version: stale,
  })),
  "correction.approve": officers("correction.approve", ({ correction }) => ({
    id: correction,
    version: stale,
  })),
  "correction.reject": officers("correction.approve", ({ correction }) => ({
    id: correction,
    version: stale,
    opinion: "证明材料不足，不予更正",
  })),
  "correction.follow": officers("correction.approve", ({ notice }) => ({ id: notice, at: new Date(0) })),

  "register.list": officers("register.read", ({ registration }) => ({ after: registration }), {
    elsewhere: "alike",
  }),
  "register.view": officers("register.read", ({ registration }) => ({ id: registration })),
  "register.reveal": officers("register.reveal", ({ registration }) => ({
    id: registration,
    reason: "identity",
  })),
  "register.propose": officers("register.propose", ({ registration, actProof }) => ({
    registrationId: registration,
    kind: "lock",
    ground: "LOCK_01",
    facts: "经核查属实，有调查笔录为证。",
    proof: actProof,
  })),
  "register.decide": officers("register.approve", ({ act }) => ({
    id: act,
    version: stale,
    step: "approve",
    words: opinion,
  })),
  "register.withdraw": officers("register.propose", ({ act }) => ({
    id: act,
    version: stale,
    words: opinion,
  })),
  "imports.count": officers("register.import"),

  "audit.ofRegistry": officers("audit.read", ({ application }) => ({ filter: { subject: application } }), {
    elsewhere: "alike",
  }),
  "audit.check": officers("audit.read", () => ({})),

  "administration.officers": officers("registry.administer"),
  "administration.inviteOfficer": officers("registry.administer", () => ({
    login: "x y",
    name: "",
    roles: [],
  })),
  "administration.changeRoles": officers("registry.administer", ({ officer }) => ({
    accountId: officer,
    roles: ["reviewer"],
  })),
  "administration.suspendOfficer": officers("registry.administer", ({ officer }) => ({
    accountId: officer,
    reason: why,
  })),
  "administration.resumeOfficer": officers("registry.administer", ({ officer }) => ({ accountId: officer })),
  "administration.resetSecondFactor": officers("registry.administer", ({ officer }) => ({
    accountId: officer,
    reason: why,
  })),
  "messageTemplates.list": officers("registry.administer"),
  "messageTemplates.view": officers("registry.administer", () => ({
    key: "application.granted",
    channel: "sms",
    language: "en",
  })),
  "messageTemplates.save": officers("registry.administer", () => ({
    key: "application.granted",
    channel: "sms",
    language: "en",
    version: stale,
    text: null,
  })),
  "ownCalendar.year": officers("registry.administer", () => ({})),
  "ownCalendar.add": officers("registry.administer", () => ({
    day: addDays(today(), 90),
    kind: "localHoliday",
    reason: "本地假日安排",
  })),
  "ownCalendar.withdraw": officers("registry.administer", ({ ownDay }) => ({ id: ownDay })),
  "settings.read": officers("registry.administer"),
  "settings.preview": officers("registry.administer", () => proposed()),
  "settings.save": officers("registry.administer", () => proposed()),
  "settings.changeContacts": officers("registry.administer", () => ({
    hotline: "021-962600",
    address: "上海市某路一号",
    hoursZh: "",
    hoursEn: "",
  })),
  "settings.switchMatter": officers("registry.administer", () => ({ matter: "initial", open: true })),

  "statistics.view": officers("statistics.read", () => ({ from: "2026-01-05", to: "2026-03-29" })),

  "dictionaries.read": officers("registry.administer", () => ({ kind: "refusal" })),
  "dictionaries.save": officers("registry.administer", () => ({
    kind: "refusal",
    basedOn: stale,
    entries: [],
  })),
  "dictionaries.readNotices": officers("registry.administer"),
  "dictionaries.saveNotices": officers("registry.administer", () => ({ basedOn: stale, texts: {} })),
};

const leave = (officerId: string, deputyId: string) => ({
  officerId,
  deputyId,
  from: addDays(today(), 200),
  to: addDays(today(), 201),
});

const proposed = () => ({
  basedOn: stale,
  effectiveFrom: addDays(today(), 30),
  settings: registrySettingsSchema.parse({}),
});
