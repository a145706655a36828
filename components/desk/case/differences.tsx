import { getTranslations } from "next-intl/server";
import type { DeskCase } from "@/lib/dto/desk";
import { differingLines } from "./differing-lines";

const unwritten = ["photo", "signatureImage", "qualificationScan", "educationProof"] as const;

/** Shows field by field what a correction changed in the form, and which pictures and proofs were replaced. */
export async function Differences({ shown: { before, text } }: { shown: DeskCase }) {
  const [t, items] = await Promise.all([
    getTranslations("procedure.desk"),
    getTranslations("procedure.item"),
  ]);
  if (!before) return null;
  const lines = differingLines(before.text, text);
  const replaced = unwritten.filter((item) => before.changed.includes(item));
  return (
    <section aria-labelledby="differences">
      <h2 id="differences" className="mb-2 text-18">
        {t("differences")}
      </h2>
      {lines.length + replaced.length === 0 ? <p className="text-ink-500">{t("noDifferences")}</p> : null}
      <dl className="grid gap-3">
        {lines.map(({ label, from, to }) => (
          <div key={label + from + to} className="border-rule border-b pb-2">
            <dt className="text-14 text-ink-500">{label}</dt>
            <dd className="wrap-anywhere">
              <del className="mr-2 text-cinnabar-800">
                <span className="sr-only">{t("before")}</span>
                {from || t("none")}
              </del>
              <ins className="font-medium text-jade-800 no-underline">
                <span className="sr-only">{t("after")}</span>
                {to || t("none")}
              </ins>
            </dd>
          </div>
        ))}
        {replaced.map((item) => (
          <div key={item} className="border-rule border-b pb-2">
            <dt className="text-14 text-ink-500">{items(item)}</dt>
            <dd className="font-medium text-jade-800">{t("replaced")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
