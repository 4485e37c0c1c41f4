import { JsonLd } from '@/components/site/json-ld';
import { listGraph } from '@/lib/feeds/json-ld';
import { readAddresses } from '../_cache/addresses';
import { readSeries } from '../_cache/read';

/** What a page that lists others says to search engines. @param path from the site's root, with its slash */
export async function ListJsonLd({ name, path }: { name: string; path: string }) {
  const series = await readSeries();
  const addresses = readAddresses();
  return series && <JsonLd graph={listGraph(name, new URL(path, addresses.siteUrl).href, series, addresses)} />;
}
