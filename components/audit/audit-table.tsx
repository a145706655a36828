import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { auditWord } from "@/lib/domain/audit-actions";
import { writeMoment } from "@/lib/domain/moment";
import type { AuditPage } from "@/lib/dto/audit";
import { auditAddress } from "./audit-address";

type Line = AuditPage["lines"][number];

/** Lists entries of a log; officer, action and thing lead to all of the same. */
export async function AuditTable({ base, lines }: { base: string; lines: Line[] }) {
  const t = await getTranslations("administration.audit");
  const labels = { when: t("when"), who: t("who"), what: t("what"), subject: t("subject") };
  return (
    <Table
      dense
      caption={t("title")}
      head={
        <>
          <Th>{labels.when}</Th>
          <Th>{labels.who}</Th>
          <Th>{labels.what}</Th>
          <Th>{labels.subject}</Th>
        </>
      }
    >
      {lines.map((line) => (
        <Tr key={line.id}>
          <Td
            part="title"
            className="phone:whitespace-nowrap"
            sub={line.sealed ? t("sealed") : t("unsealed")}
          >
            {writeMoment(line.at)}
          </Td>
          <Td label={labels.who} sub={line.address}>
            <Who base={base} line={line} />
          </Td>
          <Td label={labels.what} sub={line.detail === "{}" ? null : <Detail text={line.detail} />}>
            <Link href={auditAddress(base, { filter: { action: line.action } })}>
              {t.has(`action.${auditWord(line.action)}` as "action.signIn.itself")
                ? t(`action.${auditWord(line.action)}` as "action.signIn.itself")
                : line.action}
            </Link>
          </Td>
          <Td label={labels.subject}>
            <Subject base={base} line={line} />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

async function Who({ base, line: { actorKind, officer } }: { base: string; line: Line }) {
  const t = await getTranslations("administration.audit");
  if (!officer) return t(`by.${actorKind}`);
  return (
    <Link href={auditAddress(base, { filter: { login: officer.login } })}>
      {t("officer", { name: officer.name, login: officer.login })}
    </Link>
  );
}

async function Subject({ base, line: { subject } }: { base: string; line: Line }) {
  const t = await getTranslations("administration.audit");
  if (!subject) return t("noSubject");
  const word = `subjectType.${subject.type}` as "subjectType.application";
  return (
    <Link href={auditAddress(base, { filter: { subject: subject.id } })} title={subject.id}>
      {t("subjectOf", { type: t.has(word) ? t(word) : subject.type, id: subject.id.slice(0, 8) })}
    </Link>
  );
}

const Detail = ({ text }: { text: string }) => <code className="break-all text-[.8125rem]">{text}</code>;
