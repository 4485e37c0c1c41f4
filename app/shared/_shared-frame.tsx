import { SharedFrame as Frame } from '@/components/analytics/sharing/shared-frame';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';

type FrameProps = React.ComponentProps<typeof Frame>;

/** The frame of every page behind a shared link. @param base the link's own address */
export async function SharedFrame({
  base,
  wholeSite,
  ...props
}: Omit<FrameProps, 'series' | 'tabs'> & {
  base: string;
  wholeSite: boolean;
  current: 'overview' | 'questions' | null;
}) {
  const series = await getSeries(getDb());
  const tabs = wholeSite
    ? [
        { name: 'Overview', href: base, current: props.current === 'overview' },
        { name: 'Questions', href: `${base}/questions`, current: props.current === 'questions' },
      ]
    : [];
  return <Frame {...props} series={series?.title ?? 'Colloquy'} tabs={tabs} />;
}
