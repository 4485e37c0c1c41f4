import { accentStyles, isColour } from '@/lib/series/accent';

export const dynamic = 'force-dynamic';

/** The series' colour as a style sheet: pages hold no styles in line, which the policy forbids. Of the address alone. */
export function GET(request: Request): Response {
  const colour = `#${new URL(request.url).searchParams.get('accent') ?? ''}`;
  if (!isColour(colour)) return new Response('No such colour: /theme.css?accent=rrggbb\n', { status: 404 });
  return new Response(accentStyles(colour), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
