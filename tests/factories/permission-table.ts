import type { Permission } from '@/lib/auth/permissions';

/** Things of the site on which the walks call. */
export type Known = {
  /** The ID of a draft of an editor's, and of one of the contributor's own. */
  theirs: { episode: number; article: number };
  own: { episode: number; article: number };
  guest: number;
  question: number;
  slugs: Record<'episodes' | 'articles' | 'pages' | 'guests' | 'questions' | 'topics' | 'anchors', string[]>;
  sitemaps: string[];
  /** Of a preview that was revoked. */
  previewToken: string;
  sharedToken: string;
};

/** What a page or route of the desk takes; `of` says that it is of one thing, which a permission may not reach. */
export type DeskEntry = {
  permission: Permission;
  path: (known: Known, whose: 'theirs' | 'own') => string;
  of?: 'episode' | 'article';
  method?: 'POST';
  /** What it answers where that is not the usual: to whoever may, and to nobody. */
  answers?: { allowed: number; nobody?: number };
};

const desk = (permission: Permission, path: string): DeskEntry => ({ permission, path: () => path });
const ofEpisode = (permission: Permission, below = ''): DeskEntry => ({
  permission,
  of: 'episode',
  path: (known, whose) => `/admin/episodes/${known[whose].episode}${below}`,
});
const ofArticle = (permission: Permission, below = ''): DeskEntry => ({
  permission,
  of: 'article',
  path: (known, whose) => `/admin/articles/${known[whose].article}${below}`,
});
const ofGuest = (below = ''): DeskEntry => ({
  permission: 'guests.write',
  path: ({ guest }) => `/admin/guests/${guest}${below}`,
});

/** Every page and route of the desk, as the build names it, and what it takes. */
export const DESK: Record<string, DeskEntry> = {
  '/admin/page': desk('desk.open', '/admin'),
  '/admin/account/page': desk('account.write', '/admin/account'),
  '/admin/analytics/[slug]/page': desk('analytics.read', '/admin/analytics/glyph-lefkowitz'),
  '/admin/analytics/by/[dimension]/page': desk('analytics.read', '/admin/analytics/by/referrer'),
  '/admin/analytics/delivery/page': desk('analytics.read', '/admin/analytics/delivery'),
  '/admin/analytics/export/[file]/route': desk('analytics.read', '/admin/analytics/export/days.csv'),
  '/admin/analytics/links/page': desk('analytics.share', '/admin/analytics/links'),
  '/admin/analytics/live/route': desk('analytics.read', '/admin/analytics/live'),
  '/admin/analytics/page': desk('analytics.read', '/admin/analytics'),
  '/admin/analytics/questions/page': desk('analytics.read', '/admin/analytics/questions'),
  '/admin/articles/[id]/page': ofArticle('articles.read'),
  '/admin/articles/[id]/revisions/[number]/page': ofArticle('articles.read', '/revisions/1'),
  '/admin/articles/[id]/revisions/page': ofArticle('articles.read', '/revisions'),
  '/admin/articles/new/page': desk('articles.write', '/admin/articles/new'),
  '/admin/articles/page': desk('articles.read', '/admin/articles'),
  '/admin/audit/page': desk('audit.read', '/admin/audit'),
  '/admin/episodes/[id]/page': ofEpisode('episodes.read'),
  '/admin/episodes/[id]/revisions/[number]/page': ofEpisode('episodes.read', '/revisions/1'),
  '/admin/episodes/[id]/revisions/page': ofEpisode('episodes.read', '/revisions'),
  '/admin/episodes/new/page': desk('episodes.write', '/admin/episodes/new'),
  '/admin/episodes/page': desk('episodes.read', '/admin/episodes'),
  '/admin/export/download/route': desk('archive.export', '/admin/export/download'),
  '/admin/export/page': desk('archive.export', '/admin/export'),
  '/admin/guests/[id]/page': ofGuest(),
  '/admin/guests/[id]/revisions/[number]/page': ofGuest('/revisions/1'),
  '/admin/guests/[id]/revisions/page': ofGuest('/revisions'),
  '/admin/guests/[id]/merge/page': ofGuest('/merge'),
  '/admin/guests/duplicates/page': desk('guests.write', '/admin/guests/duplicates'),
  '/admin/guests/page': desk('guests.write', '/admin/guests'),
  // Of a run that there is none of, which is looked for once it is clear who asks.
  '/admin/import/[run]/[position]/page': {
    ...desk('archive.import', '/admin/import/none/0'),
    answers: { allowed: 404 },
  },
  '/admin/import/[run]/page': { ...desk('archive.import', '/admin/import/none'), answers: { allowed: 404 } },
  '/admin/import/[run]/report/[file]/route': {
    ...desk('archive.import', '/admin/import/none/report/report.txt'),
    answers: { allowed: 404 },
  },
  '/admin/import/page': desk('archive.import', '/admin/import'),
  '/admin/import/upload/route': {
    ...desk('archive.import', '/admin/import/upload'),
    method: 'POST',
    answers: { allowed: 303, nobody: 303 },
  },
  '/admin/people/page': desk('people.manage', '/admin/people'),
  '/admin/questions/[id]/page': {
    permission: 'questions.write',
    path: ({ question }) => `/admin/questions/${question}`,
  },
  '/admin/questions/page': desk('questions.write', '/admin/questions'),
  // Of a revision that there is none of.
  '/admin/questions/revisions/[number]/page': {
    ...desk('questions.write', '/admin/questions/revisions/77'),
    answers: { allowed: 404 },
  },
  '/admin/questions/revisions/page': desk('questions.write', '/admin/questions/revisions'),
  '/admin/settings/page': desk('settings.write', '/admin/settings'),
  '/admin/settings/revisions/[number]/page': {
    ...desk('settings.write', '/admin/settings/revisions/77'),
    answers: { allowed: 404 },
  },
  '/admin/settings/revisions/page': desk('settings.write', '/admin/settings/revisions'),
  '/admin/redirects/page': desk('redirects.write', '/admin/redirects'),
  '/admin/topics/page': desk('topics.write', '/admin/topics'),
  // Sent nothing, it says so.
  '/admin/working-copies/route': {
    ...desk('desk.open', '/admin/working-copies'),
    method: 'POST',
    answers: { allowed: 400 },
  },
};

/** Every action, by its file and name, and what it takes; `anybody` is for those before the desk. */
export const ACTIONS: Record<string, Record<string, Permission | 'anybody'>> = {
  'app/login/actions.ts': { signInAction: 'anybody', signOutAction: 'anybody' },
  'app/login/code/actions.ts': { verifyCodeAction: 'anybody' },
  'app/setup/actions.ts': { setUpAction: 'anybody' },
  'app/invitation/[token]/actions.ts': { acceptInvitationAction: 'anybody' },
  'app/preview/[token]/actions.ts': { leaveRemarkAction: 'anybody' },
  'app/shared/[token]/actions.ts': { enterAction: 'anybody' },
  'app/admin/account/actions.ts': {
    renameAction: 'account.write',
    changePasswordAction: 'account.write',
    endSessionAction: 'account.write',
    endOtherSessionsAction: 'account.write',
  },
  'app/admin/account/two-factor-actions.ts': { twoFactorAction: 'account.write' },
  'app/admin/analytics/annotation-actions.ts': {
    addAnnotationAction: 'analytics.annotate',
    removeAnnotationAction: 'analytics.annotate',
  },
  'app/admin/analytics/links/actions.ts': { createLinkAction: 'analytics.share', revokeLinkAction: 'analytics.share' },
  'app/admin/articles/actions.ts': { saveArticleAction: 'articles.write' },
  'app/admin/articles/bulk-actions.ts': { bulkArticlesAction: 'articles.publish' },
  'app/admin/episodes/bulk-actions.ts': { bulkEpisodesAction: 'episodes.publish' },
  'app/admin/delivery-actions.ts': { retryDeliveryAction: 'analytics.deliver' },
  'app/admin/episodes/actions.ts': { saveEpisodeAction: 'episodes.write' },
  'app/admin/episodes/desk-actions.ts': {
    readSummaryAction: 'episodes.write',
    lookUpVideoAction: 'episodes.write',
    takeVideoPosterAction: 'episodes.write',
  },
  'app/admin/guests/actions.ts': { saveGuestAction: 'guests.write' },
  'app/admin/people/actions.ts': {
    changePersonAction: 'people.manage',
    inviteAction: 'people.manage',
    revokeInvitationAction: 'people.manage',
  },
  'app/admin/guests/merge-actions.ts': { mergeGuestsAction: 'guests.write' },
  'app/admin/questions/actions.ts': {
    saveQuestionAction: 'questions.write',
    moveQuestionAction: 'questions.write',
    mergeQuestionsAction: 'questions.write',
  },
  'app/admin/settings/actions.ts': { saveSettingsAction: 'settings.write' },
  'app/admin/topics/actions.ts': { changeTopicAction: 'topics.write' },
  'app/admin/import/actions.ts': {
    applyAction: 'archive.import',
    correctAction: 'archive.import',
    fetchAction: 'archive.import',
    pauseAction: 'archive.import',
    undoAction: 'archive.import',
  },
  // A poster is an episode's; a guest's portrait asks again.
  'app/admin/pictures/actions.ts': {
    addPictureAction: 'articles.write',
    setPictureAction: 'episodes.write',
    removePictureAction: 'episodes.write',
  },
  'app/admin/previews/actions.ts': {
    createPreviewAction: 'episodes.preview',
    revokePreviewAction: 'episodes.preview',
    setRemarkDoneAction: 'episodes.preview',
  },
  'app/admin/redirects/actions.ts': { addRedirectAction: 'redirects.write', removeRedirectAction: 'redirects.write' },
  'app/admin/revisions/actions.ts': {
    restoreArticleAction: 'articles.write',
    restoreEpisodeAction: 'episodes.write',
    restoreGuestAction: 'guests.write',
    restoreSeriesAction: 'settings.write',
    restoreStandingListAction: 'questions.write',
  },
  'app/admin/transcripts/actions.ts': {
    setTranscriptAction: 'episodes.write',
    removeTranscriptAction: 'episodes.write',
  },
};

/** Every page and route that anybody may ask for, as the build names it. What is in brackets, `fillIn` below knows. */
export const PUBLIC = [
  '/(machines)/api/v1/[...rest]/route',
  '/(machines)/api/v1/answers.csv/route',
  '/(machines)/api/v1/answers.json/route',
  '/(machines)/api/v1/episodes/[slug]/route',
  '/(machines)/api/v1/episodes/page/[page]/route',
  '/(machines)/api/v1/episodes/route',
  '/(machines)/api/v1/guests/[slug]/route',
  '/(machines)/api/v1/guests/page/[page]/route',
  '/(machines)/api/v1/guests/route',
  '/(machines)/api/v1/openapi.json/route',
  '/(machines)/api/v1/questions/[slug]/page/[page]/route',
  '/(machines)/api/v1/questions/[slug]/route',
  '/(machines)/api/v1/questions/route',
  '/(machines)/card.png/route',
  '/(machines)/episodes/[slug]/answers/[anchor]/card.png/route',
  '/(machines)/episodes/[slug]/card.png/route',
  '/(machines)/episodes/[slug]/chapters.json/route',
  '/(machines)/episodes/[slug]/transcript.vtt/route',
  '/(machines)/feed.json/[page]/route',
  '/(machines)/feed.json/route',
  '/(machines)/feed.xml/[page]/route',
  '/(machines)/feed.xml/route',
  '/(machines)/guests/[slug]/card.png/route',
  '/(machines)/guests/[slug]/feed.json/[page]/route',
  '/(machines)/guests/[slug]/feed.json/route',
  '/(machines)/guests/[slug]/feed.xml/[page]/route',
  '/(machines)/guests/[slug]/feed.xml/route',
  '/(machines)/oembed/route',
  '/(machines)/questions/[slug]/card.png/route',
  '/(machines)/robots.txt/route',
  '/(machines)/sitemap.xml/route',
  '/(machines)/sitemaps/[name]/route',
  '/(machines)/topics/[slug]/feed.json/[page]/route',
  '/(machines)/topics/[slug]/feed.json/route',
  '/(machines)/topics/[slug]/feed.xml/[page]/route',
  '/(machines)/topics/[slug]/feed.xml/route',
  '/(machines)/theme.css/route',
  '/(site)/[page]/page',
  '/(site)/_missing/page',
  '/(site)/articles/[slug]/page',
  '/(site)/articles/page',
  '/(site)/articles/page/[page]/page',
  '/(site)/compare/[...guests]/page',
  '/(site)/compare/page',
  '/(site)/episodes/[slug]/answers/[anchor]/page',
  '/(site)/episodes/[slug]/page',
  '/(site)/episodes/page',
  '/(site)/episodes/page/[page]/page',
  '/(site)/episodes/year/[year]/page',
  '/(site)/episodes/year/[year]/page/[page]/page',
  '/(site)/guests/[slug]/page',
  '/(site)/guests/letter/[letter]/page',
  '/(site)/guests/letter/[letter]/page/[page]/page',
  '/(site)/guests/page',
  '/(site)/guests/page/[page]/page',
  '/(site)/page',
  '/(site)/questions/[slug]/page',
  '/(site)/questions/[slug]/page/[page]/page',
  '/(site)/questions/page',
  '/(site)/search/page',
  '/(site)/topics/[slug]/page',
  '/(site)/topics/[slug]/page/[page]/page',
  '/(site)/topics/page',
  '/_forbidden/page',
  '/_global-error/page',
  '/_missing-at-desk/page',
  '/_not-found/page',
  '/api/events/route',
  '/api/health/route',
  '/embed/[slug]/page',
  '/icon.svg/route',
  '/invitation/[token]/page',
  '/login/code/page',
  '/login/page',
  '/preview/[token]/page',
  '/setup/page',
  '/shared/[token]/by/[dimension]/page',
  '/shared/[token]/episodes/[slug]/page',
  '/shared/[token]/export/[file]/route',
  '/shared/[token]/page',
  '/shared/[token]/questions/page',
];

/** What stands in the place of a bracket, by what stands before it. One that is not known fails the walk. */
function fillIn(before: string, bracket: string, known: Known): string[] {
  const { slugs } = known;
  switch (`${before}/${bracket}`) {
    case 'episodes/[slug]':
    case 'embed/[slug]':
      return slugs.episodes;
    case 'articles/[slug]':
      return slugs.articles;
    case 'guests/[slug]':
      return slugs.guests;
    case 'questions/[slug]':
      return slugs.questions;
    case 'topics/[slug]':
      return slugs.topics;
    case 'answers/[anchor]':
      return slugs.anchors;
    case 'compare/[...guests]':
      return [slugs.guests.slice(0, 3).join('/'), slugs.guests.slice(-3).join('/')];
    case 'v1/[...rest]':
      return ['nothing', 'episodes/hidden-draft/answers'];
    case 'sitemaps/[name]':
      return known.sitemaps;
    case 'preview/[token]':
      return [known.previewToken];
    case 'shared/[token]':
      return [known.sharedToken];
    case 'invitation/[token]':
      return ['made-up'];
    case 'year/[year]':
      return ['2026'];
    case 'letter/[letter]':
      return ['a', 'h', 'z'];
    case 'by/[dimension]':
      return ['referrer'];
    case 'export/[file]':
      return ['days.csv', 'episodes.csv'];
    case '/[page]':
      return slugs.pages;
    default:
      if (bracket === '[page]') return ['2'];
      throw new Error(`say in permission-table.ts what stands for ${bracket} after ${before}`);
  }
}

/** The addresses at which a template of the build is asked for. */
export function addressesOf(template: string, known: Known): string[] {
  const segments = template
    .replace(/\/(page|route)$/, '')
    .split('/')
    .filter((segment) => !/^\(.*\)$/.test(segment));
  let paths = [''];
  segments.forEach((segment, i) => {
    if (i === 0) return;
    const values = segment.startsWith('[') ? fillIn(segments[i - 1] ?? '', segment, known) : [segment];
    paths = paths.flatMap((path) => values.map((value) => `${path}/${value}`));
  });
  return paths.map((path) => path || '/');
}
