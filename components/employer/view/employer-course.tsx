import { getTranslations } from "next-intl/server";
import { Course } from "@/components/application/view/course";
import type { EmployerApplication } from "@/lib/dto/employer";

/** Tells the employer the course of an application; never who of the authority it was. */
export async function EmployerCourse({ application }: { application: EmployerApplication }) {
  const [ahead, by] = await Promise.all([getTranslations("employer.ahead"), getTranslations("employer.by")]);
  return (
    <Course
      application={application}
      words={{
        ahead: (station, days) => ({ title: ahead(station), text: ahead(`${station}Text`, days) }),
        by: (kind) => by(by.has(kind as "other") ? (kind as "other") : "other"),
      }}
    />
  );
}
