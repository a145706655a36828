import { describe, expect, test } from "vitest";
import { applicationActions, applicationStates, type Effect, life } from "@/lib/domain/application";
import english from "@/messages/en/messages.json";
import englishPreferences from "@/messages/en/preferences.json";
import englishTemplates from "@/messages/en/templates.json";
import chinese from "@/messages/zh-CN/messages.json";
import chinesePreferences from "@/messages/zh-CN/preferences.json";
import chineseTemplates from "@/messages/zh-CN/templates.json";
import { templateFaults } from "./check-template";
import {
  isReworded,
  kindOf,
  messageChannels,
  messageGroups,
  messageKeys,
  requiredIn,
  valuesIn,
} from "./kinds";
import { type Notice, noticeOf, notices, otherNotices } from "./notices";
import { templateValues } from "./template";
import { groupsOf } from "./wishes";

type Texts = Record<string, Record<string, string>>;
const keysOf = (texts: Texts) =>
  Object.entries(texts).flatMap(([area, named]) => Object.keys(named).map((name) => `${area}.${name}`));
const textOf = (texts: Texts, key: string) => texts[key.split(".")[0] ?? ""]?.[key.split(".")[1] ?? ""] ?? "";

describe("every kind of message", () => {
  const words = [
    { templates: chineseTemplates, preferences: chinesePreferences },
    { templates: englishTemplates, preferences: englishPreferences },
  ];
  const texts = { inbox: [chinese.templates, english.templates], sms: [chinese.sms, english.sms] } as const;

  test("has its text in the product, and by SMS unless it never goes that way; no text is left over", () => {
    const bySms = messageKeys.filter((key) => messageGroups[kindOf(key).group].sms !== "never");
    for (const found of texts.inbox) expect(keysOf(found).sort()).toEqual([...messageKeys].sort());
    for (const found of texts.sms) expect(keysOf(found).sort()).toEqual(bySms.sort());
  });

  test.each(messageKeys)("%s asks by default only for what there is, and its text would be taken", (key) => {
    for (const channel of messageChannels)
      for (const found of texts[channel]) {
        const text = textOf(found, key);
        if (text === "") continue;
        const examples = Object.fromEntries(valuesIn(key, channel).map((name) => [name, "一二三四五六七八"]));
        const rules = { channel, examples, required: requiredIn(key, channel), ownHost: "" };
        expect(templateFaults(text, rules)).toEqual([]);
      }
  });

  test("has a name, and so have its values and its group, where registries word it and readers choose", () => {
    for (const { templates, preferences } of words) {
      const named = keysOf(templates.name);
      expect(messageKeys.filter((key) => isReworded(key) && !named.includes(key))).toEqual([]);
      const values = messageKeys.flatMap((key) => [...kindOf(key).values]);
      expect(Object.keys(templates.value)).toEqual(expect.arrayContaining(values));
      const groups = [...groupsOf("person"), ...groupsOf("employer")];
      const shown = groups.filter((group) => messageGroups[group].sms !== "never");
      expect(Object.keys(preferences.group)).toEqual(expect.arrayContaining(shown));
    }
  });

  test("keeps what somebody wrote out of short messages", () => {
    for (const found of texts.sms)
      for (const key of messageKeys) expect(templateValues(textOf(found, key))).not.toContain("reason");
  });

  test("is worded by the platform where a registry could hide a warning", () => {
    expect(messageKeys.filter((key) => !isReworded(key))).toEqual(
      messageKeys.filter((key) => key.startsWith("account.")),
    );
  });
});

describe("everything that happens is told, or has a reason why not", () => {
  type Rules = Partial<Record<string, readonly { to: unknown; effects: readonly Effect[] }[]>>;
  const effectOf = { applicant: "noticeApplicant", employer: "noticeEmployer" } as const;
  const steps = applicationStates.flatMap((from) =>
    applicationActions.flatMap((action) =>
      ((life[from] as Rules)[action] ?? []).flatMap(({ to, effects }) =>
        (typeof to === "string" ? [to] : ["inReview"]).flatMap((next) =>
          (["applicant", "employer"] as const).map(
            (reader) => [from, action, next as (typeof applicationStates)[number], reader, effects] as const,
          ),
        ),
      ),
    ),
  );

  test.each(steps)("%s, %s to %s, for the %s", (_from, action, to, reader, effects) => {
    for (const effect of ["register", "deregister"] as const) {
      const notice = noticeOf(reader, action, to, effect);
      if (effects.includes(effectOf[reader])) {
        expect(notice?.key).toBeDefined();
        expect(kindOf(notice?.key ?? "account.signedUp").reader).toBe(
          reader === "employer" ? "employer" : "person",
        );
      } else expect(notice?.why).toBeTruthy();
    }
  });

  test("every kind of message has its occasion", () => {
    const ofLife = (["applicant", "employer"] as const).flatMap((reader) =>
      Object.values(notices[reader]).flatMap((found) =>
        "key" in found || "why" in found ? [found as Notice] : Object.values(found),
      ),
    );
    const told = [...ofLife, ...Object.values(otherNotices).flat()].flatMap(({ key }) => key ?? []);
    expect([...new Set(told)].sort()).toEqual([...messageKeys].sort());
  });
});
