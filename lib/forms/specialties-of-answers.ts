import type { Answers } from "./answers";

/** Lists the specialties that an application is about: the one to be registered, or those of the registrations it names. */
export function specialtiesOfAnswers({ specialty, registrations }: Answers): string[] {
  if (specialty !== null) return [specialty];
  return registrations.flatMap((registration) => registration.specialty ?? []);
}
