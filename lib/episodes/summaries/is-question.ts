/** No question that somebody asks aloud is longer; characters. */
const LONGEST = 600;

/** Whether every sentence of a text is a question, whatever stands in brackets. */
export function isQuestion(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !/[?？]/.test(trimmed)) return false;
  const spoken = trimmed
    .replace(/\([^()]*\)/g, ' ')
    .replace(/["'“”‘’«»*_]+/g, '')
    .trim();
  // “Thanks. Any last words?” is one too, as long as what comes before it is short.
  return (
    /[?？][\s.!…]*$/u.test(spoken) &&
    spoken
      .split(/[.!…]+\s+(?=\p{Lu})/u)
      .slice(0, -1)
      .every((before) => before.includes('?') || before.trim().split(/\s+/).length <= 4)
  );
}
