import { getTranslations } from "next-intl/server";
import { endsRegistration } from "@/components/application/progress";
import { narrowedBy } from "@/components/desk/queue/narrowed-by";
import { recordTime } from "@/components/session/record-time";
import type { QueueQuery, QueueRow } from "@/lib/dto/queue";
import { narrowedTo, onlyWhether } from "@/lib/export/narrowed-to";
import type { Column } from "@/lib/export/sheet";
import { queueAddress, readQueueQuery } from "@/lib/queue/address";
import { rolesIn } from "@/server/auth/roles-in";
import { inColumns } from "@/server/exports/open-export";
import { listColleagues } from "@/server/queue/list-colleagues";
import { openCases } from "@/server/queue/open-cases";
import { turnsOf } from "@/server/queue/turns";
import { type Asked, type ListExport, loggedSpecialty, wordMatter, wordSpecialty } from "./listed";

const queryOf = ({ params }: Asked): QueueQuery => {
  const asked = readQueueQuery(params);
  return { ...asked, view: asked.view ?? "running", after: undefined, before: undefined };
};

/** The queue: what was typed stands in the file, whose reader knows it, and not in the log. */
export const queueList: ListExport = {
  page: (registry, asked) => queueAddress(registry, queryOf(asked)),
  narrowed(asked) {
    const query = queryOf(asked);
    const { view, states, matter, due, assignee, mine, order, find, employer } = query;
    const specialty = loggedSpecialty(query.specialty, asked);
    const typed = { find: onlyWhether(find), employer: onlyWhether(employer) };
    return narrowedTo({ view, states, matter, specialty, due, assignee, mine, order, ...typed });
  },
  async open(asked) {
    const query = queryOf(asked);
    const turns = turnsOf(rolesIn(asked.session, asked.by.registry));
    const { typed, ...opened } = await openCases(asked.scope, query, turns);
    const columns = await columnsOf(asked);
    const t = await getTranslations("desk.queue");
    return {
      title: t("title"),
      conditions: await conditionsOf(query, typed, asked),
      columns,
      ...inColumns(opened, columns),
    };
  },
};

async function conditionsOf(query: QueueQuery, typed: string, { scope, by }: Asked): Promise<string[]> {
  const [t, colleagues] = await Promise.all([getTranslations("desk.queue"), listColleagues(scope)]);
  const added = await narrowedBy(query, { professionCode: by.professionCode, colleagues });
  return [typed || t(`view.${query.view}`), ...(query.mine ? [t("view.myTurn")] : []), ...added];
}

async function columnsOf(asked: Asked): Promise<Column<QueueRow>[]> {
  const [t, words, states] = await Promise.all([
    getTranslations("desk.queue"),
    getTranslations("exports.column"),
    getTranslations("applications.state"),
  ]);
  const { professionCode } = asked.by;
  return [
    { label: t("number"), width: 18, cell: ({ acceptanceNumber }) => acceptanceNumber },
    { label: t("person"), width: 14, cell: ({ name }) => name },
    { label: words("lastFour"), width: 14, cell: ({ idLastFour }) => idLastFour },
    { label: t("matter"), width: 14, cell: ({ matter }) => wordMatter(matter, asked) },
    { label: t("specialty"), width: 16, cell: ({ specialty }) => wordSpecialty(specialty, asked) },
    { label: t("employer"), width: 36, cell: ({ employer }) => employer },
    { label: words("acceptedAt"), width: 20, cell: ({ acceptedAt }) => acceptedAt && recordTime(acceptedAt) },
    {
      label: t("state"),
      width: 14,
      cell: (row) =>
        states(
          row.state === "refused" && endsRegistration({ ...row, professionCode }) ? "refusedEnd" : row.state,
        ),
    },
    { label: words("since"), width: 20, cell: ({ stateSince }) => recordTime(stateSince) },
    { label: words("dueOn"), width: 12, cell: ({ deadline }) => deadline?.dueOn ?? null },
    { label: words("assignee"), width: 12, cell: ({ assignedTo }) => assignedTo?.name ?? null },
  ];
}
