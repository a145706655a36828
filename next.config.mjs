import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./server/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` is the gate; the build does not repeat it
  serverExternalPackages: ["graphile-worker", "subset-font"],
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }], // asked for by browsers that have not read the page yet
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" }, // one-time links never leave in a referrer
        { key: "Permissions-Policy", value: "camera=(self), geolocation=(), microphone=(), payment=()" },
      ],
    },
  ],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default withNextIntl(config);
