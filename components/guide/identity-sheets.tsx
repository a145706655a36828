import { getLocale, getTranslations } from "next-intl/server";
import type { GuideRegistry } from "@/lib/dto/guide";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import type { Sentence } from "@/lib/professions/guide-schema";
import { GuideContact } from "./guide-contact";
import { GuideSection } from "./guide-section";
import { GuideSentences } from "./guide-sentences";
import { GuideSource } from "./guide-source";

/** Tells what to do about a changed name or document: what to bring, how it goes, what follows, and where each registry is. */
export async function IdentitySheets({ registries }: { registries: readonly GuideRegistry[] }) {
  const t = await getTranslations("change.identity");
  const bring = bringTo(registries);
  return (
    <div className="grid max-w-form gap-6">
      <GuideSection id="course" title={t("course")}>
        <Steps words={[t("stepBring"), t("stepOpen"), t("stepEnter"), t("stepApprove")]} />
      </GuideSection>
      <GuideSection id="bring" title={t("bring")}>
        {bring.length > 0 ? <GuideSentences sentences={bring} /> : <p>{t("bringAny")}</p>}
      </GuideSection>
      <GuideSection id="after" title={t("after")}>
        <ul className="grid list-disc gap-2 pl-6">
          {[t("afterSignIn"), t("afterCertificate"), t("afterSignature"), t("afterOthers")].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </GuideSection>
      <section aria-labelledby="where" className="grid gap-4">
        <h2 id="where" className="text-20">
          {t("where")}
        </h2>
        {registries.map((registry) => (
          <Place key={registry.code} registry={registry} />
        ))}
      </section>
    </div>
  );
}

/** The papers that the registries' professions name, each once. */
function bringTo(registries: readonly GuideRegistry[]): Sentence[] {
  const named = registries.flatMap(
    ({ professionCode }) => professionOf(professionCode).notes.changePage?.bring ?? [],
  );
  return [...new Map(named.map((sentence) => [sentence.zh, sentence])).values()];
}

function Steps({ words }: { words: string[] }) {
  return (
    <ol className="grid list-decimal gap-2 pl-6">
      {words.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}

async function Place({ registry }: { registry: GuideRegistry }) {
  const locale = await getLocale();
  const { names, notes } = professionOf(registry.professionCode);
  const said = notes.changes.find(({ topic }) => topic === "identity");
  return (
    <div id={registry.code} className="scroll-mt-6">
      <GuideSection
        id={`${registry.code}-place`}
        title={`${inLocale(names.portal, locale)} · ${inLocale(registry.province, locale)}`}
      >
        {said ? (
          <div className="mb-4">
            <p>{inLocale(said, locale)}</p>
            <GuideSource source={said.source} />
          </div>
        ) : null}
        <GuideContact registry={registry} />
      </GuideSection>
    </div>
  );
}
