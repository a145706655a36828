import { Ban, List, type LucideIcon, TriangleAlert, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tag, type TagKind } from "@/components/ui/tag";
import type { ApplicationState } from "@/lib/domain/application";

/** Says how each state looks; its label is the text of the same name. Both are complete, or it does not compile. */
const looks = {
  draft: { kind: "draft" },
  saved: { kind: "draft" },
  applicantSigned: { kind: "wait" },
  returned: { kind: "wait", icon: Undo2 },
  awaitingAcceptance: { kind: "wait" },
  inReview: { kind: "run" },
  correction: { kind: "wait", icon: TriangleAlert },
  inDecision: { kind: "run", icon: List },
  granted: { kind: "ok" },
  refused: { kind: "no" },
  notAccepted: { kind: "no", icon: Ban },
  deregistered: { kind: "done" },
  withdrawn: { kind: "done", icon: Undo2 },
  discarded: { kind: "done" },
} as const satisfies Record<ApplicationState, { kind: TagKind; icon?: LucideIcon }>;

/** Shows the state of an application by icon, words and colour, alike wherever it is named. */
export function StateTag({
  state,
  ends = false,
}: {
  state: ApplicationState;
  /** The application would end a registration: to refuse that is not to refuse a registration. */
  ends?: boolean | undefined;
}) {
  const t = useTranslations("applications.state");
  const look: { kind: TagKind; icon?: LucideIcon } = looks[state];
  return (
    <Tag kind={look.kind} icon={look.icon}>
      {t(ends && state === "refused" ? "refusedEnd" : state)}
    </Tag>
  );
}
