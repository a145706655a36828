import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Colleague, Leave } from "@/lib/dto/caseload";
import { deskAddress } from "@/lib/queue/address";
import { EndLeave } from "./end-leave";
import { LeaveForm } from "./leave-form";

/** A registry's leaves: who is away and who does his cases meanwhile, and a form to set one. */
export async function LeavesScreen({
  registry,
  title,
  leaves,
  colleagues,
  me,
  mayAll,
}: {
  registry: string;
  /** The registry's profession, in words. */
  title: string;
  leaves: Leave[];
  colleagues: Colleague[];
  me: string;
  /** May set and end any officer's leave. */
  mayAll: boolean;
}) {
  const [t, words] = await Promise.all([getTranslations("desk.leave"), getTranslations("desk")]);
  const whose = colleagues.filter(({ id }) => mayAll || id === me);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={t("lead")}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: deskAddress(registry), label: title },
          { label: t("title") },
        ]}
      />
      <div className="grid items-start gap-6 work:grid-cols-[minmax(0,1.6fr)_minmax(22rem,1fr)]">
        <section aria-label={t("list")}>
          {leaves.length > 0 ? (
            <Leaves registry={registry} leaves={leaves} />
          ) : (
            <Sheet as="div">
              <Empty level={2} title={t("none")}>
                <p>{t("noneText")}</p>
              </Empty>
            </Sheet>
          )}
        </section>
        {whose.length > 0 ? (
          <Sheet aria-labelledby="set-leave">
            <SheetHead id="set-leave" title={t("set")} />
            <SheetBody>
              <LeaveForm registry={registry} whose={whose} deputies={colleagues} me={me} />
            </SheetBody>
          </Sheet>
        ) : null}
      </div>
    </Main>
  );
}

async function Leaves({ registry, leaves }: { registry: string; leaves: Leave[] }) {
  const t = await getTranslations("desk.leave");
  return (
    <Table
      caption={t("list")}
      head={
        <>
          <Th>{t("officer")}</Th>
          <Th>{t("days")}</Th>
          <Th>{t("deputy")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("actions")}</Th>
        </>
      }
    >
      {leaves.map(({ id, officer, deputy, from, to, begun, mayEnd }) => (
        <Tr key={id}>
          <Td part="title">{officer.name}</Td>
          <Td label={t("days")} className="phone:whitespace-nowrap">
            {t("span", { from, to })}
          </Td>
          <Td label={t("deputy")}>{deputy.name}</Td>
          <Td label={t("state")}>
            <Tag kind={begun ? "run" : "wait"}>{t(begun ? "begun" : "toCome")}</Tag>
          </Td>
          <Td part="actions">
            {mayEnd ? <EndLeave registry={registry} id={id} name={officer.name} begun={begun} /> : null}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
