import { ArticlesPage, articlesMetadata } from './_articles-page';

export const dynamic = 'force-static';

export const generateMetadata = () => articlesMetadata({ page: 1 });

export default function Page() {
  return <ArticlesPage page={1} />;
}
