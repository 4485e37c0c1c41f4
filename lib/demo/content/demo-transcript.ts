import type { TranscriptView } from '../../episodes/transcript';
import type { DemoEpisode } from './demo-episodes';
import { demoQuestions, demoSeries } from './demo-series';

/** Seconds that a cue takes. */
const CUE_SECONDS = 6;

/** What was said, or would have been: each question and its answer, sentence by sentence. */
export function transcribe({ guest, answers }: Pick<DemoEpisode, 'guest' | 'answers'>): TranscriptView {
  const cues = answers.flatMap(({ question, body, startSeconds }) => {
    const asked = demoQuestions.find(({ slug }) => slug === question)?.text ?? '';
    const sentences = plain(body).match(/[^.!?]+[.!?]*[”"]?\s*/g) ?? [];
    return [
      { speaker: demoSeries.host, text: asked },
      ...sentences.map((sentence) => ({ speaker: guest.name, text: sentence.trim() })),
    ].map(({ speaker, text }, index) => {
      const startMs = (startSeconds + index * CUE_SECONDS) * 1000;
      return { startMs, endMs: startMs + CUE_SECONDS * 1000, speaker, text };
    });
  });
  return { language: 'en', cues: cues.filter(({ text }) => text !== '') };
}

function plain(markdown: string): string {
  return markdown.replace(/^- /, '').replace(/[*_]/g, '');
}
