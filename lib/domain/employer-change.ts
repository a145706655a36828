import { isBefore, type PlainDate } from "./plain-date";

/** One thing that happened to a registration, as the register's story tells it; in a profession without specialties that is null. */
export interface RegistrationEvent {
  kind: "registered" | "renewed" | "left" | "revoked";
  specialty: string | null;
  /** The day on which it happened. */
  on: PlainDate;
  /** Last day of validity from then on. */
  end: PlainDate;
  employer: string;
}

/** One step of a change of employer, for one specialty or, where it is left, for all. */
export interface ChangeStep {
  kind: "leave" | "register" | "add";
  specialties: readonly (string | null)[];
  state: "done" | "current" | "later";
  /** When it was done. */
  on: PlainDate | null;
  /** With whom: the employer left, or the one registered with; null before it is known. */
  employer: string | null;
}

/** Where a person stands between two employers; no steps where there is nothing to change. */
export interface EmployerChange {
  stage: "nothing" | "before" | "underWay" | "complete";
  steps: readonly ChangeStep[];
}

/** What is asked beside the story. */
export interface ChangeQuestion {
  today: PlainDate;
  /** Whether further specialties are added one by one; otherwise there is one registration only. */
  addsSpecialties: boolean;
  /** Asks for another change, whatever became of the last. */
  anew?: boolean;
}

interface Course {
  held: Map<string | null, RegistrationEvent>;
  left: Map<string | null, RegistrationEvent>;
  /** What was registered again since everything was left, the first first. */
  again: Map<string | null, RegistrationEvent>;
}

/**
 * Tells from the story alone where a person stands in a change of employer (注销全部专业、初始注册、逐项增项): a change begins when
 * everything held has been left or has expired, goes on with the first registration after that, and is complete when each
 * specialty that was left is registered again. Events come in the order in which they happened.
 */
export function employerChange(
  events: readonly RegistrationEvent[],
  { today, addsSpecialties, anew = false }: ChangeQuestion,
): EmployerChange {
  const course = courseOf(events, today);
  if (anew && course.held.size > 0) return before({ ...course, left: new Map() }, addsSpecialties);
  if (course.held.size === 0 && course.left.size === 0) return { stage: "nothing", steps: [] };
  if (course.held.size > 0 && (course.again.size === 0 || course.left.size === 0))
    return before(course, addsSpecialties);
  return since(course, addsSpecialties);
}

function courseOf(events: readonly RegistrationEvent[], today: PlainDate): Course {
  const course: Course = { held: new Map(), left: new Map(), again: new Map() };
  for (const event of events) {
    lapse(course, event.on);
    happen(course, event);
  }
  lapse(course, today);
  return course;
}

/** What expires ends on its last day, as if it had been left. */
function lapse(course: Course, day: PlainDate): void {
  for (const event of [...course.held.values()])
    if (isBefore(event.end, day)) leave(course, { ...event, kind: "left", on: event.end });
}

function happen(course: Course, event: RegistrationEvent): void {
  const { held, left, again } = course;
  const { specialty } = event;
  switch (event.kind) {
    case "registered":
      if (again.size > 0 || (held.size === 0 && left.size > 0)) again.set(specialty, event);
      else left.clear(); // added beside what is held: nobody has left
      held.set(specialty, event);
      return;
    case "renewed":
      if (held.has(specialty)) held.set(specialty, event);
      return;
    case "left":
      leave(course, event);
      return;
    case "revoked":
      held.delete(specialty);
      left.delete(specialty);
      again.delete(specialty);
  }
}

/** Leaving after something was registered again is the beginning of another change. */
function leave(course: Course, event: RegistrationEvent): void {
  const { held, left, again } = course;
  if (again.size > 0) {
    left.clear();
    again.clear();
  }
  held.delete(event.specialty);
  left.set(event.specialty, event);
}

/** All that is held is still to be left; what was left shortly before is registered again with it. */
function before({ held, left }: Course, addsSpecialties: boolean): EmployerChange {
  const specialties = [...new Set([...held.keys(), ...left.keys()])];
  const employer = [...held.values()][0]?.employer ?? null;
  return {
    stage: "before",
    steps: [
      { kind: "leave", specialties: [...held.keys()], state: "current", on: null, employer },
      ...registering(specialties, addsSpecialties).map((step) => ({ ...step, ...ahead("later") })),
    ],
  };
}

/** Everything was left; what was registered since is done, the next is the current one. */
function since({ left, again }: Course, addsSpecialties: boolean): EmployerChange {
  const departed = [...left.values()];
  const last = departed.reduce((one, other) => (isBefore(one.on, other.on) ? other : one));
  const done = [...again.values()].filter(({ specialty }, index) => index === 0 || left.has(specialty));
  const missing = [...left.keys()].filter((specialty) => !again.has(specialty));
  const open = addsSpecialties || done.length === 0 ? missing : [];
  const order = [...done.map(({ specialty }) => specialty), ...open];
  const steps = registering(order, addsSpecialties || done.length > 0).map((step, index) => {
    const event = done[index];
    if (event) return { ...step, state: "done" as const, on: event.on, employer: event.employer };
    return { ...step, ...ahead(index === done.length ? "current" : "later") };
  });
  return {
    stage: open.length > 0 ? "underWay" : "complete",
    steps: [
      { kind: "leave", specialties: [...left.keys()], state: "done", on: last.on, employer: last.employer },
      ...steps,
    ],
  };
}

/** The first specialty by an initial registration, the others added to it one by one. */
function registering(specialties: readonly (string | null)[], addsSpecialties: boolean) {
  const [first, ...others] = specialties;
  if (first === undefined) return [];
  return [
    { kind: "register" as const, specialties: [first] },
    ...(addsSpecialties ? others.map((one) => ({ kind: "add" as const, specialties: [one] })) : []),
  ];
}

const ahead = (state: "current" | "later") => ({ state, on: null, employer: null });
