import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: fileURLToPath(new URL('server/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  // An interview written out in full is more than the default of 1 MB; app/admin/episodes/schema.ts has the limits.
  experimental: { serverActions: { bodySizeLimit: '12mb' } },
  serverExternalPackages: ['better-sqlite3', 'mixpanel', 'pg', 'satori'],
  // Types are checked by `npm run validate`, for tests and scripts as well; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
