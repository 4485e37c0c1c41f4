import { EpisodesPage, episodesMetadata } from './_episodes-page';

export const dynamic = 'force-static';

export const generateMetadata = () => episodesMetadata({ page: 1 });

export default function Page() {
  return <EpisodesPage page={1} />;
}
