import type { SeriesView } from '@/lib/series/get-series';
import { Notice } from './notice';

/** The home of a site that has just been set up. */
export function NothingPublished({ series }: { series: SeriesView | null }) {
  return (
    <Notice title={series ? 'No interview has been published yet' : 'This site has just been set up'}>
      <p>
        {series
          ? `The first interview of ${series.title} will be here as soon as it is published.`
          : 'There is no series and no interview yet.'}
      </p>
      <p>
        If the site is yours, <a href="/login">sign in</a> to add the first interview. The address printed when the
        server started has a link for its first administrator.
      </p>
    </Notice>
  );
}
