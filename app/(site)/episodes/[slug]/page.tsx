import { notFound } from 'next/navigation';
import { getDb } from '@/lib/db/client';
export const dynamic = 'force-static';
export const generateStaticParams = async () => [];
export default async function EpisodePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const e = await getDb().episode.findUnique({ where: { slug } });
  if (!e) notFound();
  return (
    <main>
      <h1>
        {e.title} {Date.now()}
      </h1>
    </main>
  );
}
