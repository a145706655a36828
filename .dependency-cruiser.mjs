// Who may import whom. CONTRIBUTING.md tells the same in words.
const sliceRepository = "repository\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(next-env|generated/|server-only$)" },
    },
    {
      name: "lib-is-pure",
      comment: "lib has no I/O, no clock and no framework",
      severity: "error",
      from: { path: "^lib/", pathNot: "\\.test\\.ts$|^lib/verify/" },
      to: { pathNot: "^lib/|^node_modules/zod/" },
    },
    {
      name: "verify-is-isomorphic",
      severity: "error",
      from: { path: "^lib/verify/", pathNot: "\\.test\\.ts$" },
      to: {
        pathNot:
          "^lib/|^node_modules/(zod|pkijs|asn1js|sm-crypto-v2|fflate|fast-xml-parser|pvtsutils|pvutils)/",
      },
    },
    { name: "nobody-imports-app", severity: "error", from: { pathNot: "^app/" }, to: { path: "^app/" } },
    {
      name: "components-know-only-the-router-type",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(server|generated|prisma|scripts|tests)/", pathNot: "^server/trpc/root\\.ts$" },
    },
    {
      name: "only-server-db-has-the-client",
      severity: "error",
      from: { pathNot: "^server/db/|^generated/" },
      to: { path: "^generated/prisma/client|^server/db/client\\.ts$" },
    },
    {
      name: "a-repository-belongs-to-its-slice",
      severity: "error",
      from: { path: "^server/([^/]+)/", pathNot: "\\.test\\.ts$" },
      to: { path: sliceRepository, pathNot: "^server/$1/" },
    },
    {
      name: "routes-and-calls-go-through-services",
      severity: "error",
      from: { path: "^(app|scripts|components|server/(trpc|actions))/" },
      to: { path: "repository\\.ts$|^server/db/(client|scope)\\.ts$" },
    },
    {
      name: "services-know-no-transport",
      severity: "error",
      from: { path: "^server/", pathNot: "^server/(trpc|actions|i18n|auth|launch)/" },
      to: { path: "^node_modules/(@trpc|next|next-intl|next-auth)/|^server/(trpc|actions)/" },
    },
    {
      name: "routers-and-actions-stay-thin",
      severity: "error",
      from: { path: "^server/(trpc|actions)/" },
      to: { path: "^server/launch/|^generated/" },
    },
    {
      name: "scripts-use-services",
      severity: "error",
      from: { path: "^scripts/" },
      to: { path: "^(app|components|server/trpc|server/actions)/" },
    },
    {
      name: "nothing-leans-on-tests",
      severity: "error",
      from: { path: "^(app|components|lib|server|prisma)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^generated/" },
    exclude: { path: "^(\\.next|tests/gates/fixtures)/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
