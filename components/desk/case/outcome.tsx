import { FileText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { expectedDocuments } from "@/components/application/expected-documents";
import { endsRegistration } from "@/components/application/progress";
import { documentWords } from "@/components/application/view/official-documents";
import { recordTime } from "@/components/session/record-time";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { DataList } from "@/components/ui/data-list";
import { Unbroken } from "@/components/ui/unbroken";
import type { DeskCase } from "@/lib/dto/desk";
import { LookAgain } from "./look-again";

/** Shows what came of a case: the registrations that it made, prolonged or ended, with their certificates, and the authority's documents. */
export async function Outcome({ shown: { registrations, registry, ...shown } }: { shown: DeskCase }) {
  const t = await getTranslations("desk.outcome");
  const documents = expectedDocuments(shown);
  const making = documents.some(({ fileId }) => fileId === null);
  return (
    <>
      {registrations.length > 0 ? (
        <section aria-labelledby="registration">
          <h2 id="registration" className="mb-2 text-18">
            {t("registration")}
          </h2>
          {registrations.map(({ number, validFrom, validTo, certificate }) => (
            <DataList
              key={number}
              columns={1}
              items={[
                { term: t("number"), value: number },
                { term: t("validity"), value: t("validityText", { from: validFrom, to: validTo }) },
                { term: t("certificate"), value: t(`certificateState.${certificate ?? "none"}`) },
              ]}
            />
          ))}
        </section>
      ) : null}
      <section aria-labelledby="official">
        <h2 id="official" className="mb-2 text-18">
          {t("documents")}
        </h2>
        {documents.length === 0 ? <p className="text-ink-500">{t("noDocuments")}</p> : null}
        <ul>
          {documents.map((document) => (
            <Official
              key={document.kind + document.number}
              document={document}
              name={documentWords(document.kind, endsRegistration(shown))}
              registry={registry.code}
            />
          ))}
        </ul>
        {making ? <LookAgain /> : null}
      </section>
    </>
  );
}

async function Official({
  document: { number, fileId, issuedAt },
  name,
  registry,
}: {
  document: DeskCase["officialDocuments"][number];
  name: ReturnType<typeof documentWords>;
  registry: string;
}) {
  const [t, words] = await Promise.all([
    getTranslations("desk.outcome"),
    getTranslations("applications.official"),
  ]);
  return (
    <li className="grid justify-items-start gap-x-4 border-rule border-b py-2 last:border-b-0">
      {fileId ? (
        <a
          href={`/api/files/${fileId}?registry=${encodeURIComponent(registry)}`}
          target="_blank"
          rel="noopener"
          className={cn(buttonStyle({ variant: "quiet" }), "-ml-3")}
        >
          <FileText aria-hidden="true" />
          {words(`kind.${name}`)}
          <span className="sr-only">{words("newWindow")}</span>
        </a>
      ) : (
        <p className="flex min-h-11 items-center gap-2">
          <FileText aria-hidden="true" className="text-ink-500" />
          {t("making", { document: words(`kind.${name}`) })}
        </p>
      )}
      <p className="text-14 text-ink-500">
        <span lang="zh-CN">{number}</span>
        {issuedAt ? <Unbroken>{`　${words("issued", { time: recordTime(issuedAt) })}`}</Unbroken> : null}
      </p>
    </li>
  );
}
