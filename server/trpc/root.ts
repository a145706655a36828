import "server-only";
import { accountRouter } from "./routers/account";
import { administrationRouter } from "./routers/administration";
import { applicationRouter } from "./routers/application";
import { auditRouter } from "./routers/audit";
import { calendarRouter, ownCalendarRouter } from "./routers/calendar";
import { caseloadRouter } from "./routers/caseload";
import { certificateRouter } from "./routers/certificate";
import { correctionRouter } from "./routers/correction";
import { demoRouter } from "./routers/demo";
import { deskRouter } from "./routers/desk";
import { dictionariesRouter } from "./routers/dictionaries";
import { employerRouter } from "./routers/employer";
import { fileRouter } from "./routers/file";
import { guideRouter } from "./routers/guide";
import { importsRouter } from "./routers/imports";
import { invitationRouter } from "./routers/invitation";
import { messageTemplatesRouter } from "./routers/message-templates";
import { messagesRouter } from "./routers/messages";
import { mobileResetRouter } from "./routers/mobile-reset";
import { officerRouter } from "./routers/officer";
import { peopleRouter } from "./routers/people";
import { platformRouter } from "./routers/platform";
import { portalRouter } from "./routers/portal";
import { publicRegisterRouter } from "./routers/public-register";
import { queueRouter } from "./routers/queue";
import { registerRouter } from "./routers/register";
import { renameRouter } from "./routers/rename";
import { sessionRouter } from "./routers/session";
import { settingsRouter } from "./routers/settings";
import { signingRouter } from "./routers/signing";
import { statisticsRouter } from "./routers/statistics";
import { stepsRouter } from "./routers/steps";
import { verifyRouter } from "./routers/verify";
import { router } from "./trpc";

export const appRouter = router({
  administration: administrationRouter,
  application: applicationRouter,
  account: accountRouter,
  audit: auditRouter,
  calendar: calendarRouter,
  ownCalendar: ownCalendarRouter,
  caseload: caseloadRouter,
  certificate: certificateRouter,
  correction: correctionRouter,
  demo: demoRouter,
  desk: deskRouter,
  dictionaries: dictionariesRouter,
  employer: employerRouter,
  file: fileRouter,
  imports: importsRouter,
  guide: guideRouter,
  invitation: invitationRouter,
  messages: messagesRouter,
  messageTemplates: messageTemplatesRouter,
  mobileReset: mobileResetRouter,
  officer: officerRouter,
  people: peopleRouter,
  platform: platformRouter,
  portal: portalRouter,
  publicRegister: publicRegisterRouter,
  register: registerRouter,
  queue: queueRouter,
  rename: renameRouter,
  session: sessionRouter,
  settings: settingsRouter,
  signing: signingRouter,
  statistics: statisticsRouter,
  steps: stepsRouter,
  verify: verifyRouter,
});

export type AppRouter = typeof appRouter;
