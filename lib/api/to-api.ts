import type { z } from 'zod';
import type { EpisodeSummary, EpisodeView } from '../episodes/episode';
import { addressesOf } from '../feeds/addresses';
import type { GuestListing, GuestView } from '../guests/guest';
import type { Paged } from '../paging';
import type { AnswerTable } from '../questions/list-answer-table';
import type { GivenAnswer, QuestionListing } from '../questions/question';
import { type ApiList, apiAddressesOf } from './addresses';
import type * as schemas from './schemas';

type Api<Name extends keyof typeof schemas> = z.infer<(typeof schemas)[Name]>;

/** View models as the API has them. @param siteUrl without a trailing slash */
export function toApi(siteUrl: string) {
  const pages = addressesOf(siteUrl);
  const api = apiAddressesOf(siteUrl);

  const guestReference = ({ slug, name }: { slug: string; name: string }): Api<'guestReference'> => ({
    slug,
    name,
    url: pages.guest(slug),
  });

  const episodeItem = (view: EpisodeSummary): Api<'episodeItem'> => ({
    number: view.number,
    slug: view.slug,
    title: view.title,
    publishedAt: view.publishedAt?.toISOString() ?? null,
    guests: view.guests.map(guestReference),
    url: pages.episode(view.slug),
    self: api.one('episodes', view.slug),
  });

  const episode = (view: EpisodeView): Api<'episode'> => ({
    ...episodeItem(view),
    introduction: view.introduction,
    youtubeId: view.youtubeId,
    durationSeconds: view.durationSeconds,
    topics: view.topics.map(({ slug, name }) => ({ slug, name })),
    answers: view.answers.map(({ anchor, question, questionSlug, startSeconds, body }) => {
      return { question, questionSlug, startSeconds, body, url: pages.answer(view.slug, anchor, startSeconds) };
    }),
    recommendedLinks: view.recommendedLinks,
  });

  const guestItem = (view: GuestListing): Api<'guestItem'> => ({
    ...guestReference(view),
    headline: view.headline,
    episodeCount: view.episodeCount,
    self: api.one('guests', view.slug),
  });

  const guest = (view: GuestView): Api<'guest'> => ({
    ...guestItem({ ...view, episodeCount: view.appearances.length }),
    biography: view.biography,
    links: view.links,
    episodes: view.appearances.map(episodeItem),
  });

  const questionItem = (view: QuestionListing): Api<'questionItem'> => ({
    slug: view.slug,
    text: view.text,
    label: view.label,
    guestCount: view.guestCount,
    url: pages.question(view.slug),
    self: api.one('questions', view.slug),
  });

  const givenAnswer = (view: GivenAnswer, asked: string): Api<'givenAnswer'> => ({
    question: view.wording ?? asked,
    startSeconds: view.startSeconds,
    body: view.body,
    url: pages.answer(view.episode.slug, view.anchor, view.startSeconds),
    guests: view.guests.map(guestReference),
    episode: { number: view.episode.number, slug: view.episode.slug, title: view.episode.title },
  });

  const page = <View, Item>(
    { items, page: number, pageCount, total }: Paged<View>,
    toItem: (view: View) => Item,
    addressOf: (page: number) => string,
  ) => ({
    items: items.map(toItem),
    page: number,
    pageCount,
    total,
    next: number < pageCount ? addressOf(number + 1) : null,
  });
  const list = (name: ApiList) => (number: number) => api.list(name, number);

  return {
    episode,
    guest,
    episodePage: (paged: Paged<EpisodeSummary>): Api<'episodePage'> => page(paged, episodeItem, list('episodes')),
    guestPage: (paged: Paged<GuestListing>): Api<'guestPage'> => page(paged, guestItem, list('guests')),
    questionPage: (paged: Paged<QuestionListing>): Api<'questionPage'> => page(paged, questionItem, list('questions')),
    question: (view: QuestionListing, answers: Paged<GivenAnswer>): Api<'question'> => ({
      ...questionItem(view),
      answers: page(
        answers,
        (given) => givenAnswer(given, view.text),
        (number) => api.one('questions', view.slug, number),
      ),
    }),
    answerTable: ({ questions, rows }: AnswerTable): Api<'answerTable'> => ({
      questions: questions.map(({ slug, label }) => ({ slug, label })),
      rows: rows.map(({ answers, slug, publishedAt, guests, number, title }) => ({
        number,
        episode: slug,
        title,
        publishedAt: publishedAt?.toISOString() ?? null,
        guests: guests.map(guestReference),
        answers: answers.map(
          (one) => one && { startSeconds: one.startSeconds, url: pages.answer(slug, one.anchor, one.startSeconds) },
        ),
      })),
    }),
  };
}
