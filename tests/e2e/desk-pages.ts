import { IMPORT_RUN } from '../factories/desk';

/** Where a page of the desk is seen, and words that stand there once there is something to show. */
export type DeskPage = { path: string; shows: string };

const at = (path: string, shows: string): DeskPage => ({ path, shows });

/** Where to see each page of the desk that tests/factories/desk.ts filled, by its folder in app/. One without a line here fails a test. */
export const DESK: Record<string, DeskPage[]> = {
  '/admin': [at('/admin', 'A remark waits for you.')],
  '/admin/account': [at('/admin/account', 'Change the password')],
  '/admin/analytics': [
    at('/admin/analytics', 'A fair'),
    at('/admin/analytics?days=7&referrer=news.example', 'news.example'),
  ],
  '/admin/analytics/[slug]': [at('/admin/analytics/interview-7', 'How did you come to programming?')],
  '/admin/analytics/by/[dimension]': [
    at('/admin/analytics/by/referrer', 'news.example'),
    at('/admin/analytics/by/country', 'Country'),
  ],
  '/admin/analytics/delivery': [at('/admin/analytics/delivery', 'Post viewed')],
  '/admin/analytics/links': [at('/admin/analytics/links', 'A sponsor')],
  '/admin/analytics/questions': [at('/admin/analytics/questions', 'Beginnings')],
  '/admin/articles': [at('/admin/articles', 'How this site is made')],
  '/admin/articles/[id]': [at('/admin/articles/1', 'Swept at seven.')],
  '/admin/articles/[id]/revisions': [at('/admin/articles/1/revisions', 'Ines Falk')],
  '/admin/articles/[id]/revisions/[number]': [at('/admin/articles/1/revisions/2', 'Swept at')],
  '/admin/articles/new': [at('/admin/articles/new', 'New article')],
  '/admin/audit': [at('/admin/audit', 'Saved an interview'), at('/admin/audit?action=account.signed-in', 'Signed in')],
  '/admin/episodes': [at('/admin/episodes', 'Begun and not finished')],
  '/admin/episodes/[id]': [at('/admin/episodes/1006', 'It was *two* notebooks.')],
  '/admin/episodes/[id]/revisions': [at('/admin/episodes/1006/revisions', 'Ines Falk')],
  '/admin/episodes/[id]/revisions/[number]': [at('/admin/episodes/1006/revisions/2', ', corrected')],
  '/admin/episodes/new': [at('/admin/episodes/new', 'Which tool would you not give up')],
  '/admin/guests': [at('/admin/guests', 'Ada Marlow')],
  '/admin/guests/[id]': [at('/admin/guests/1000', 'tide tables')],
  '/admin/guests/[id]/merge': [
    at('/admin/guests/1000/merge', 'Ada Marlow'),
    at('/admin/guests/1000/merge?with=1001', 'Grace Marlow'),
  ],
  '/admin/guests/[id]/revisions': [at('/admin/guests/1000/revisions', 'Ines Falk')],
  '/admin/guests/[id]/revisions/[number]': [at('/admin/guests/1000/revisions/2', 'tide tables')],
  '/admin/guests/duplicates': [at('/admin/guests/duplicates', 'Ada Marlowe')],
  '/admin/import': [at('/admin/import', 'archive.zip')],
  '/admin/import/[run]': [at(`/admin/import/${IMPORT_RUN}`, 'Note 1 on gardens')],
  '/admin/import/[run]/[position]': [
    at(`/admin/import/${IMPORT_RUN}/0`, 'the beans came up'),
    at(`/admin/import/${IMPORT_RUN}/4`, 'What are you working on right now?'),
  ],
  '/admin/people': [at('/admin/people', 'Otto Blum')],
  '/admin/questions': [at('/admin/questions', 'Beginnings')],
  '/admin/questions/[id]': [
    at('/admin/questions/1', 'Beginnings'),
    at('/admin/questions/1?into=2', 'Which mistake taught you most?'),
  ],
  '/admin/questions/revisions': [at('/admin/questions/revisions', 'Ines Falk')],
  '/admin/questions/revisions/[number]': [at('/admin/questions/revisions/2', 'How did it begin?')],
  '/admin/topics': [at('/admin/topics', 'Compilers')],
  '/admin/settings': [at('/admin/settings', 'Long talks, kept.')],
  '/admin/settings/revisions': [at('/admin/settings/revisions', 'Ines Falk')],
  '/admin/settings/revisions/[number]': [at('/admin/settings/revisions/2', '#7a3b1e')],
  '/admin/redirects': [at('/admin/redirects', '/old-bench')],
  '/admin/export': [at('/admin/export', 'Everything, in one file')],
};

/** Where to see each page of figures shared by a link, by its folder in app/: what stands below the link's address. */
export const SHARED: Record<string, string> = {
  '/shared/[token]': '',
  '/shared/[token]/by/[dimension]': '/by/referrer',
  '/shared/[token]/episodes/[slug]': '/episodes/interview-7',
  '/shared/[token]/questions': '/questions',
};

/** The same for an interview shown by a link before it is published. */
export const PREVIEW: Record<string, string> = { '/preview/[token]': '' };
