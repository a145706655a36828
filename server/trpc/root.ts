import "server-only";
import { accountRouter } from "./routers/account";
import { applicationRouter } from "./routers/application";
import { certificateRouter } from "./routers/certificate";
import { demoRouter } from "./routers/demo";
import { deskRouter } from "./routers/desk";
import { employerRouter } from "./routers/employer";
import { fileRouter } from "./routers/file";
import { guideRouter } from "./routers/guide";
import { importsRouter } from "./routers/imports";
import { invitationRouter } from "./routers/invitation";
import { messagesRouter } from "./routers/messages";
import { mobileResetRouter } from "./routers/mobile-reset";
import { officerRouter } from "./routers/officer";
import { peopleRouter } from "./routers/people";
import { platformRouter } from "./routers/platform";
import { portalRouter } from "./routers/portal";
import { renameRouter } from "./routers/rename";
import { sessionRouter } from "./routers/session";
import { signingRouter } from "./routers/signing";
import { verifyRouter } from "./routers/verify";
import { router } from "./trpc";

export const appRouter = router({
  application: applicationRouter,
  account: accountRouter,
  certificate: certificateRouter,
  demo: demoRouter,
  desk: deskRouter,
  employer: employerRouter,
  file: fileRouter,
  imports: importsRouter,
  guide: guideRouter,
  invitation: invitationRouter,
  messages: messagesRouter,
  mobileReset: mobileResetRouter,
  officer: officerRouter,
  people: peopleRouter,
  platform: platformRouter,
  portal: portalRouter,
  rename: renameRouter,
  session: sessionRouter,
  signing: signingRouter,
  verify: verifyRouter,
});

export type AppRouter = typeof appRouter;
