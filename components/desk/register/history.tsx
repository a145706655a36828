import { getLocale, getTranslations } from "next-intl/server";
import { StateTag } from "@/components/application/state-tag";
import { CertificateTag } from "@/components/certificate/certificate-tag";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RegistrationView } from "@/lib/dto/register";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";
import { caseAddress } from "@/lib/queue/address";

/** Tells what a registration went through, the newest first. */
export async function Changes({ changes }: Pick<RegistrationView, "changes">) {
  const t = await getTranslations("register.detail");
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-2 text-20">
        {t("changes")}
      </h2>
      <Table
        dense
        caption={t("changes")}
        head={
          <>
            <Th>{t("when")}</Th>
            <Th>{t("what")}</Th>
            <Th>{t("employer")}</Th>
            <Th>{t("validity")}</Th>
          </>
        }
      >
        {changes.map(({ kind, at, employer, beginsOn, endsOn }) => (
          <Tr key={`${at.toISOString()} ${kind}`}>
            <Td label={t("when")} className="phone:whitespace-nowrap">
              {recordTime(at)}
            </Td>
            <Td part="title">{t(`change.${kind as "granted"}`)}</Td>
            <Td label={t("employer")}>{employer}</Td>
            <Td label={t("validity")} className="phone:whitespace-nowrap">
              {t("period", { from: beginsOn, to: endsOn })}
            </Td>
          </Tr>
        ))}
      </Table>
    </section>
  );
}

/** Lists every version of the certificate with its files. */
export async function Certificates({
  certificates,
  registry,
}: Pick<RegistrationView, "certificates" | "registry">) {
  const t = await getTranslations("register.detail");
  const address = (id: string) => `/api/files/${id}?registry=${encodeURIComponent(registry)}&download`;
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates" className="mb-2 text-20">
        {t("certificates")}
      </h2>
      {certificates.length === 0 ? (
        <p className="text-ink-500">{t("noCertificates")}</p>
      ) : (
        <Table
          dense
          caption={t("certificates")}
          head={
            <>
              <Th>{t("version")}</Th>
              <Th>{t("status")}</Th>
              <Th>{t("issued")}</Th>
              <Th>{t("files")}</Th>
            </>
          }
        >
          {certificates.map(({ id, version, status, issuedAt, ofd, pdf, verify }) => (
            <Tr key={id}>
              <Td part="title">{t("versionNumber", { version })}</Td>
              <Td label={t("status")}>
                <CertificateTag status={status} />
              </Td>
              <Td label={t("issued")} className="phone:whitespace-nowrap">
                {issuedAt ? recordTime(issuedAt) : t("notIssued")}
              </Td>
              <Td part="actions">
                {[
                  ofd && { href: address(ofd), label: "OFD" },
                  pdf && { href: address(pdf), label: "PDF" },
                ].map((file) =>
                  file ? (
                    <a
                      key={file.label}
                      href={file.href}
                      className={buttonStyle({ variant: "quiet" })}
                      aria-label={t("fileOf", { kind: file.label, version })}
                    >
                      {file.label}
                    </a>
                  ) : null,
                )}
                {verify ? (
                  <ButtonLink variant="quiet" href={verify} aria-label={t("verifyOf", { version })}>
                    {t("verify")}
                  </ButtonLink>
                ) : null}
              </Td>
            </Tr>
          ))}
        </Table>
      )}
    </section>
  );
}

/** Lists the applications that led to a registration or concern its holder now. */
export async function Applications({
  applications,
  registry,
}: Pick<RegistrationView, "applications" | "registry">) {
  const [t, locale] = await Promise.all([getTranslations("register.detail"), getLocale()]);
  if (applications.length === 0) return null;
  return (
    <section aria-labelledby="applications">
      <h2 id="applications" className="mb-2 text-20">
        {t("applications")}
      </h2>
      <ul className="border-rule-strong border-t">
        {applications.map(({ id, acceptanceNumber, matter, state }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-b py-1"
          >
            <span className="flex flex-wrap items-center gap-3 text-ink-900">
              {inLocale(matterName(matter), locale)}
              <StateTag state={state} />
            </span>
            <ButtonLink variant="quiet" href={caseAddress(registry, id)}>
              {acceptanceNumber}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
