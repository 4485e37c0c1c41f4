import { getDb } from '@/lib/db/client';
export const dynamic = 'force-static';
export default async function HomePage() {
  const n = await getDb().episode.count();
  return (
    <main>
      <h1>
        Episodes {n} {Date.now()}
      </h1>
    </main>
  );
}
