/** Guests × questions: how each answer was watched. */
export type MatrixData = {
  questions: { id: number; slug: string; label: string; text: string; median: number | null }[];
  episodes: { id: number; number: number; slug: string; title: string; guests: string[] }[];
  /** Of the answers that were given. */
  cells: {
    episodeId: number;
    questionId: number;
    engagement: number | null;
    jumpIns: number;
    stops: number;
    startSeconds: number;
  }[];
};

export type MatrixFigure = 'engagement' | 'jumpIns' | 'stops';

export type MatrixChoice = {
  figure: MatrixFigure;
  /** The question whose column the rows are ordered by; null for the interviews' own order. */
  sort: string | null;
  order: 'asc' | 'desc';
};

export type MatrixRow = {
  episode: MatrixData['episodes'][number];
  /** One a question, in their order; null where the guest was not asked. */
  cells: (MatrixData['cells'][number] | null)[];
};

/** Rows in the order that is asked for; guests who were not asked come last either way. */
export function toMatrixRows(data: MatrixData, { figure, sort, order }: MatrixChoice): MatrixRow[] {
  const byPlace = new Map(data.cells.map((cell) => [`${cell.episodeId} ${cell.questionId}`, cell]));
  const rows = data.episodes.map((episode) => ({
    episode,
    cells: data.questions.map(({ id }) => byPlace.get(`${episode.id} ${id}`) ?? null),
  }));
  const column = data.questions.findIndex(({ slug }) => slug === sort);
  const sign = order === 'asc' ? 1 : -1;
  if (column < 0) return rows.sort((a, b) => sign * (a.episode.number - b.episode.number));
  const value = (row: MatrixRow) => row.cells[column]?.[figure] ?? null;
  return rows.sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right) || b.episode.number - a.episode.number;
  });
}

/**
 * How strongly cells are tinted, in tenths: from the lowest of them to the highest, so that what differs little, as
 * engagement does, can be told apart.
 */
export function makeTint(cells: MatrixData['cells'], figure: MatrixFigure): (value: number | null) => number {
  const known = cells.flatMap((cell) => cell[figure] ?? []);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return (value) => (value === null || most === least ? 0 : Math.round(((value - least) / (most - least)) * 10));
}
