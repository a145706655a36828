import { useTranslations } from "next-intl";
import { periodsOf } from "@/components/application/progress";
import { Deadline } from "@/components/ui/deadline";
import type { QueueRow } from "@/lib/dto/queue";
import { deadlineLook } from "./deadline-look";

type Due = Pick<QueueRow, "deadline" | "matter" | "route"> & { professionCode: string };

/** Says how many working days a registry has left for an application, by ring and words; nothing where no deadline runs. */
export function CaseDeadline({ due }: { due: Due }) {
  const t = useTranslations("desk.deadline");
  if (!due.deadline) return null;
  const { tone, left, words, days } = deadlineLook(due.deadline, periodsOf(due).days);
  return (
    <Deadline tone={tone} left={left} className="phone:whitespace-nowrap">
      {t(words, { days })}
    </Deadline>
  );
}
