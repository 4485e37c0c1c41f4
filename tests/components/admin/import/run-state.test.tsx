import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { PlanTable } from '@/components/admin/import/plan-table';
import { RunState } from '@/components/admin/import/run-state';
import type { RunView } from '@/lib/importing/runs/get-run';
import type { ItemView } from '@/lib/importing/runs/list-items';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }));

const action = async () => {};
const actions = { apply: action, pause: action, undo: action, fetch: action };
const none = { waiting: 0, saved: 0, unchanged: 0, conflict: 0, skipped: 0, refused: 0, undone: 0 };

const toText = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#x27;', "'");

function show(run: Partial<RunView>, fetching: React.ComponentProps<typeof RunState>['fetching'] = null): string {
  const whole: RunView = {
    ...{
      id: 'x',
      state: 'done',
      source: 'Tumblr export',
      fileName: 'a.zip',
      total: 3,
      counts: { ...none, saved: 3 },
      notes: [],
    },
    ...{
      createdAt: new Date(0),
      endedAt: null,
      isReading: false,
      isAbandoned: false,
      isUndoing: false,
      isUpload: true,
    },
    linked: { unasked: 0, failed: 0 },
    ...run,
  };
  return toText(renderToStaticMarkup(<RunState run={whole} fetching={fetching} actions={actions} />));
}

test('pictures that are only linked are offered to be fetched, and nothing is said where there are none', () => {
  expect(show({})).not.toContain('only linked');
  const offered = show({ linked: { unasked: 1, failed: 0 } });
  expect(offered).toContain('1 post shows pictures that are not in the archive.');
  expect(offered).toContain('Fetch these pictures');
  const failed = show({ linked: { unasked: 0, failed: 2 } });
  expect(failed).toContain('Some pictures of 2 posts could not be had');
  expect(failed).toContain('Try again');
  expect(show({ state: 'undone', linked: { unasked: 1, failed: 0 } })).not.toContain('Fetch these pictures');
});

test('while they are fetched, it says how far that is and can be stopped', () => {
  const text = show({ linked: { unasked: 4, failed: 1 } }, { kept: 5, failed: 1, left: 4 });
  expect(text).toContain('Fetching: 5 kept, 1 could not be had, 4 posts to go.');
  expect(text).toContain('Stop fetching');
  expect(text).not.toContain('Fetch these pictures');
});

test('one is one, and several are several', () => {
  expect(show({ counts: { ...none, saved: 2, conflict: 1 } })).toContain('1 needs your choice.');
  expect(show({ counts: { ...none, saved: 1, conflict: 2 } })).toContain('2 need your choice.');
  expect(show({ state: 'planned', total: 1, counts: { ...none, waiting: 1 } })).toContain('Save 1 post ');
  const kept = show({ state: 'undone', counts: { ...none, saved: 1, undone: 2 } });
  expect(kept).toContain('Undone: 2 posts. 1 was edited since, or seen by readers, and stays.');
});

test('the table has an interview’s number and guests as an editor has corrected them', () => {
  const episode = {
    number: 5,
    guests: [{ name: 'Guest Box', headline: '' }],
    postId: null,
    youtubeId: '',
    answers: [],
  };
  const plan: ItemView['plan'] = {
    ...{ place: null, source: 'tumblr', sourceHash: '', reasons: ['It says so.'], problems: [], hasLeftover: false },
    ...{ isDraft: false, publishedAt: null, slug: 'box', addresses: [], media: { stored: 0, linked: [] }, episode },
  };
  const item: ItemView = {
    ...{ position: 0, sourceKey: '1', title: 'Box', state: 'waiting', becomes: 'episode', confidence: 99, plan },
    ...{ correction: {}, subject: null, subjectId: null, reason: '' },
  };
  const text = (correction: ItemView['correction']) =>
    toText(
      renderToStaticMarkup(
        <PlanTable
          path="/x"
          rows={[{ item: { ...item, correction }, foreseen: { effect: 'new', conflicts: [] } }]}
          firstHref={null}
          nextHref={null}
        />,
      ),
    );
  expect(text({})).toContain('no. 5 · Guest Box');
  expect(text({ number: 905, guests: [{ name: 'Somebody', headline: '' }] })).toContain('no. 905 · Somebody');
});
