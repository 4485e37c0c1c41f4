import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: fileURLToPath(new URL('server/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  // An interview written out in full is more than the default of 1 MB; app/admin/episodes/schema.ts has the limits.
  experimental: {
    // forbidden() of the desk's pages and forms: app/admin/_editor.ts.
    authInterrupts: true,
    serverActions: { bodySizeLimit: '12mb' },
    // The default loads every page of the desk before the first reader is answered.
    preloadEntriesOnStart: false,
    // For who builds once it is ten seconds and 150 MB for nothing; who builds again and again has it back.
    turbopackFileSystemCacheForBuild: !process.env.CI,
    // The default merges the styles of pages that have nothing in common, and readers downloaded the desk's.
    cssChunking: { type: 'graph', requestCost: 6_000, weightDistribution: 0.6 },
  },
  serverExternalPackages: ['better-sqlite3', 'mixpanel', 'pg', 'satori'],
  // The address of a shared link is a secret: it goes into no Referer, search engine or cache. Not no-referrer, under which
  // the password's form would be sent without its origin, and refused.
  headers: async () =>
    ['/shared/:path*', '/preview/:path*', '/invitation/:path*'].map((source) => ({
      source,
      headers: [
        { key: 'Referrer-Policy', value: 'strict-origin' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    })),
  // Types are checked by `npm run validate`, for tests and scripts as well; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
