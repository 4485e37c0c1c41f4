import { GuestsPage, guestsMetadata } from './_guests-page';

export const dynamic = 'force-static';

export const generateMetadata = () => guestsMetadata({ page: 1 });

export default function Page() {
  return <GuestsPage page={1} />;
}
