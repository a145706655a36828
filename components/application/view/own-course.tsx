import { getTranslations } from "next-intl/server";
import type { ApplicationView } from "@/lib/dto/application";
import { Course } from "./course";

/** Tells its owner the course of an application. */
export async function OwnCourse({ application }: { application: ApplicationView }) {
  const [ahead, by] = await Promise.all([
    getTranslations("applications.ahead"),
    getTranslations("applications.by"),
  ]);
  return (
    <Course
      application={application}
      granted={
        application.state === "granted"
          ? { applicationId: application.id, registry: application.registry.code }
          : undefined
      }
      words={{
        ahead: (station, days) => ({ title: ahead(station), text: ahead(`${station}Text`, days) }),
        by: (kind) => by(by.has(kind as "other") ? (kind as "other") : "other"),
      }}
    />
  );
}
