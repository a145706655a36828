import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { CorrectionRow, CorrectionView } from "@/lib/dto/correction";
import type { PermissionName } from "../permission-name";
import { correctionAddress } from "./correction-address";
import { CorrectionTag } from "./correction-tag";
import { IdentityLines } from "./identity-lines";

interface Place {
  registry: string;
  permissions: readonly PermissionName[];
}

/** Lists corrections: from what to what, how each stands, and the way to it. */
export async function CorrectionTable({
  rows,
  caption,
  place,
}: {
  rows: CorrectionRow[];
  caption: string;
  place: Place;
}) {
  const t = await getTranslations("correction.columns");
  return (
    <Table
      dense
      caption={caption}
      head={
        <>
          <Th>{t("before")}</Th>
          <Th>{t("after")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("entered")}</Th>
          <Th>{t("decided")}</Th>
          <Th>{t("actions")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Line key={row.id} row={row} place={place} />
      ))}
    </Table>
  );
}

async function Line({ row, place: { registry, permissions } }: { row: CorrectionRow; place: Place }) {
  const t = await getTranslations("correction");
  const { before, after, state, mine, proved } = row;
  const mineToDo =
    state === "waiting" && (mine ? !proved : proved && permissions.includes("correction.approve"));
  return (
    <Tr className="focus-within:bg-azurite-50 focus-within:shadow-[inset_3px_0_0_var(--color-azurite-700)]">
      <Td part="title" label={t("columns.before")}>
        <IdentityLines identity={before} />
      </Td>
      <Td label={t("columns.after")}>
        <IdentityLines identity={after} />
      </Td>
      <Td label={t("columns.state")} sub={notes(row, t("noProof"), t("mine"))}>
        <CorrectionTag state={state} />
      </Td>
      <Td label={t("columns.entered")} className="phone:whitespace-nowrap">
        {minute(row.enteredAt)}
      </Td>
      <Td label={t("columns.decided")} className="phone:whitespace-nowrap">
        {row.decidedAt ? minute(row.decidedAt) : null}
      </Td>
      <Td part="actions">
        <ButtonLink
          href={correctionAddress(registry, row.id)}
          variant={mineToDo ? "secondary" : "quiet"}
          aria-label={t(mineToDo ? "handleOf" : "openOf", { name: before.name })}
        >
          {t(mineToDo ? "handle" : "open")}
        </ButtonLink>
      </Td>
    </Tr>
  );
}

function notes(
  { state, proved, mine }: Pick<CorrectionRow, "proved" | "mine"> & Pick<CorrectionView, "state">,
  noProof: string,
  own: string,
): string | undefined {
  const said = [...(state === "waiting" && !proved ? [noProof] : []), ...(mine ? [own] : [])];
  return said.length > 0 ? said.join(" · ") : undefined;
}

const minute = (at: Date): string => recordTime(at).slice(0, 16);
