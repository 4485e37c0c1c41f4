import type { JsonLd as Graph } from '@/lib/feeds/json-ld';
import { toScriptJson } from '@/lib/feeds/script-json';

/** What a page says to search engines: data, which no browser runs. */
export function JsonLd({ graph }: { graph: Graph }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: toScriptJson() leaves nothing that could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptJson(graph) }} />;
}
