import type { DefinitionName } from './definitions';

/** `count` and `duration` (seconds) add up; `rate` is a share, null where there is nothing to divide by. */
export type MeasureKind = 'count' | 'duration' | 'rate';

type MeasureWords = {
  label: string;
  kind: MeasureKind;
  /** In plain words. */
  definition: string;
  /** The agreed definition that it rests on. */
  exact?: DefinitionName;
};

/** The figures of the dashboards and what they mean, in the words and in the order in which they are shown. */
export const measures = {
  views: { label: 'Views', kind: 'count', definition: 'Times an episode’s page was opened.' },
  visitors: {
    label: 'Visitors',
    kind: 'count',
    definition:
      'Distinct visitor-days: someone who comes on two days counts twice, since nothing that would recognise them is kept overnight.',
    exact: 'visitor',
  },
  plays: {
    label: 'Plays',
    kind: 'count',
    definition: 'Times a video began: the first playing followed by at least a second of video, once per playback.',
    exact: 'play',
  },
  playRate: { label: 'Play rate', kind: 'rate', definition: 'Plays for each view.', exact: 'play' },
  watchTimeSeconds: {
    label: 'Watch time',
    kind: 'duration',
    definition: 'Time that videos spent playing, by the clock on the wall: at double speed, half as long as the video.',
    exact: 'watchTime',
  },
  averageViewed: {
    label: 'Average viewed',
    kind: 'rate',
    definition: 'How much of the video a play watched, on average; parts seen twice count once.',
    exact: 'viewed',
  },
  completionRate: {
    label: 'Completion',
    kind: 'rate',
    definition:
      'Share of plays that watched 95 % of the video or more; parts skipped don’t count, parts seen twice count once.',
    exact: 'viewed',
  },
  endPlayedRate: {
    label: 'Played to the end',
    kind: 'rate',
    definition: 'Share of plays that reached the end of the video by playing its last seconds.',
    exact: 'viewed',
  },
  endSoughtRate: {
    label: 'Skipped to the end',
    kind: 'rate',
    definition: 'Share of plays that reached the end of the video by seeking there.',
    exact: 'viewed',
  },
  ends: { label: 'Ends', kind: 'count', definition: 'Playbacks that came to the end of the video, once per playback.' },
} as const satisfies Record<string, MeasureWords>;

export type Measure = keyof typeof measures;

export const measureNames = Object.keys(measures).filter(isMeasure);

export function isMeasure(name: unknown): name is Measure {
  return typeof name === 'string' && Object.hasOwn(measures, name);
}

/** What is said of a measure, whether or not it rests on an agreed definition. */
export function wordsOf(measure: Measure): MeasureWords {
  return measures[measure];
}
