import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressesOf } from '@/lib/feeds/addresses';
import { cleanText } from '@/lib/feeds/clean-text';
import { articleGraph, episodeGraph, guestGraph, homeGraph, listGraph, questionGraph } from '@/lib/feeds/json-ld';
import { toScriptJson } from '@/lib/feeds/script-json';
import { interview, series } from '../../factories/interviews';

const SITE = 'https://interviews.example.org';
const addresses = addressesOf(SITE);
const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

type Node = Record<string, unknown> & { '@type': string };

/** What a search engine makes of the script element. */
function read(script: string): Node[] {
  const [, text = ''] = /^<script type="application\/ld\+json">(.*?)<\/script>$/s.exec(script) ?? [];
  const parsed: { '@context': string; '@graph': Node[] } = JSON.parse(text);
  expect(parsed['@context']).toBe('https://schema.org');
  return parsed['@graph'];
}

const written = (graph: object) => {
  const json = toScriptJson(graph);
  expect(json).not.toMatch(/[<>&]|\\ud[89a-f]/i);
  return `<script type="application/ld+json">${json}</script>`;
};

const node = (nodes: Node[], type: string) => nodes.find((candidate) => candidate['@type'] === type);

test('the JSON-LD of 500 interviews comes back from a parser and holds every rule', () => {
  fc.assert(
    fc.property(interview, series, (episode, theSeries) => {
      const nodes = read(written(episodeGraph(episode, theSeries, addresses)));
      const url = addresses.episode(episode.slug);
      expect(node(nodes, 'PodcastEpisode')).toMatchObject({
        name: cleanText(episode.title),
        url,
        episodeNumber: episode.number,
        partOfSeries: { '@id': node(nodes, 'PodcastSeries')?.['@id'] },
      });
      checkVideo(node(nodes, 'VideoObject'), episode);
      expect(nodes.some((candidate) => candidate['@type'] === 'QAPage')).toBe(false);
      const crumbs = node(nodes, 'BreadcrumbList')?.itemListElement as { position: number; item: string }[];
      expect(crumbs.map(({ position }) => position)).toEqual([1, 2, 3]);
      expect(crumbs.at(-1)?.item).toBe(url);
    }),
    { numRuns: 500 },
  );
});

function checkVideo(video: Node | undefined, episode: Parameters<typeof episodeGraph>[0]): void {
  if (episode.publishedAt === null) {
    expect(video).toBeUndefined();
    return;
  }
  expect(video).toMatchObject({
    name: cleanText(episode.title),
    thumbnailUrl: [`${SITE}/episodes/${encodeURIComponent(episode.slug)}/card.png`],
    uploadDate: expect.stringMatching(WITH_ZONE),
  });
  expect(video?.description).not.toBe('');
  const clips = (video?.hasPart ?? []) as { name: string; startOffset: number; endOffset?: number; url: string }[];
  const { durationSeconds } = episode;
  if (durationSeconds !== null && durationSeconds < 30) expect(clips).toEqual([]);
  clips.forEach(({ startOffset, endOffset, url }, index) => {
    expect(url).toBe(`${addresses.episode(episode.slug)}?t=${startOffset}`);
    if (endOffset !== undefined) expect(endOffset).toBeGreaterThan(startOffset);
    if (durationSeconds !== null) expect(endOffset ?? 0).toBeLessThanOrEqual(durationSeconds);
    const next = clips[index + 1];
    if (next) expect(next.startOffset).toBeGreaterThan(startOffset);
  });
}

test('every other page’s JSON-LD is as safe', () => {
  fc.assert(
    fc.property(interview, series, (episode, theSeries) => {
      const [guest = { slug: 'ada', name: 'Ada', headline: '' }] = episode.guests;
      const article = { ...episode, summary: episode.introduction, updatedAt: new Date('2026-11-24T12:00:00Z') };
      const graphs = [
        homeGraph(theSeries, addresses),
        guestGraph({ ...guest, biography: episode.introduction, links: [] }, [episode], theSeries, addresses),
        questionGraph({ slug: 'why', text: episode.title }, theSeries, addresses),
        listGraph('Guests', addresses.list('guests'), theSeries, addresses),
        articleGraph(article, addresses.article('a'), [], theSeries, addresses),
      ];
      expect(graphs.map((graph) => read(written(graph))[0]?.['@type'])).toEqual([
        'PodcastSeries',
        'ProfilePage',
        'WebPage',
        'CollectionPage',
        'Article',
      ]);
    }),
    { numRuns: 100 },
  );
});
