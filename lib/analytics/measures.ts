/**
 * What the figures of the dashboards mean, in the words in which they are shown.
 * `rate` measures are shares from 0 to 1, null where there is nothing to divide by; the others are counts.
 */
export const measures = {
  views: { label: 'Views', kind: 'count', definition: 'Times an episode’s page was opened.' },
  visitors: {
    label: 'Visitors',
    kind: 'count',
    definition:
      'Distinct visitor-days: someone who comes on two days counts twice, since nothing that would recognise them is kept overnight.',
  },
  plays: {
    label: 'Plays',
    kind: 'count',
    definition: 'Times a video began: the first playing followed by at least a second of video, once per playback.',
  },
  playRate: { label: 'Play rate', kind: 'rate', definition: 'Plays for each view.' },
  ends: { label: 'Ends', kind: 'count', definition: 'Playbacks that came to the end of the video, once per playback.' },
  completionRate: {
    label: 'Completion',
    kind: 'rate',
    definition:
      'Share of plays that watched 95 % of the video or more; parts skipped don’t count, parts seen twice count once.',
  },
} as const satisfies Record<string, { label: string; kind: 'count' | 'rate'; definition: string }>;

export type Measure = keyof typeof measures;
