import { useTranslations } from "next-intl";
import { periodsOf } from "@/components/application/progress";
import { Deadline } from "@/components/ui/deadline";
import type { QueuePage } from "@/lib/dto/desk";
import { deadlineLook } from "./deadline-look";

type Due = Pick<QueuePage["rows"][number], "deadline" | "matter"> & { professionCode: string };

/** Says how many working days a registry has left for an application, by ring and words; nothing where no deadline runs. */
export function CaseDeadline({ due: { deadline, matter, professionCode } }: { due: Due }) {
  const t = useTranslations("desk.deadline");
  if (!deadline) return null;
  const { tone, left, words, days } = deadlineLook(deadline, periodsOf(professionCode, matter).days);
  return (
    <Deadline tone={tone} left={left} className="phone:whitespace-nowrap">
      {t(words, { days })}
    </Deadline>
  );
}
