import { CARD_SIZE, type Card } from './card';

/** What satori takes: elements as React makes them, without React. */
export type CardNode = {
  type: string;
  props: { style?: Style; children?: CardNode[] | string; [name: string]: unknown };
};
type Style = Record<string, string | number>;

/** The colours of the posters, components/episodes/poster.module.css, and as there chosen by the number. */
const TONES = [
  { ground: '#16324c', figure: '#25527c', ink: '#f4efe4', spot: '#f3b45a' },
  { ground: '#571b17', figure: '#822c24', ink: '#fbeee4', spot: '#f6b592' },
  { ground: '#1d3a2d', figure: '#315f48', ink: '#f2efe2', spot: '#e8c56c' },
  { ground: '#e9c063', figure: '#d6a23a', ink: '#2b1c05', spot: '#8a2a12' },
  { ground: '#35203f', figure: '#583a69', ink: '#f7eef4', spot: '#f1a5b8' },
] as const;

const MARGIN = 72;

export const SERIF = 'Newsreader, Newsreader Ext, Newsreader Vietnamese';
export const SANS = 'Instrument Sans, Instrument Sans Ext, Newsreader Vietnamese';

const box = (style: Style, children: CardNode[] | string): CardNode => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

export function cardTree(card: Card): CardNode {
  const tone = TONES[(card.number ?? 0) % TONES.length] ?? TONES[0];
  const { ground, ink } = tone;
  return box(
    {
      ...CARD_SIZE,
      position: 'relative',
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${MARGIN - 8}px ${MARGIN}px ${MARGIN - 4}px`,
      background: ground,
      color: ink,
      fontFamily: SERIF,
    },
    [
      ...(card.number === null ? [] : [figure(card.number, tone.figure)]),
      masthead(card, tone),
      // Positioned, as the figure is, so that it lies above it.
      box({ position: 'relative', flexDirection: 'column' }, [
        heading(card.heading),
        ...(card.line ? [line(card.line, tone.spot)] : []),
      ]),
    ],
  );
}

/** Shape rather than text, as on the posters. */
function figure(number: number, color: string): CardNode {
  const style = { position: 'absolute', right: 24, bottom: -120, color, fontSize: 520, letterSpacing: '-0.06em' };
  return box({ ...style, lineHeight: 1 }, String(number));
}

function masthead({ seriesTitle }: Card, { ink, spot }: (typeof TONES)[number]): CardNode {
  return box({ alignItems: 'center', fontFamily: SANS, fontSize: 32, fontWeight: 600 }, [
    {
      type: 'svg',
      props: {
        width: 52,
        height: 52,
        viewBox: '0 0 32 32',
        children: [
          mark('M3 6h11v9c0 5-2.6 8.6-8 11l-1.6-3.2C7.2 21.3 8.6 19.6 8.9 17H3z', ink),
          mark('M29 26H18v-9c0-5 2.6-8.6 8-11l1.6 3.2C24.8 10.7 23.4 12.4 23.1 15H29z', spot),
        ],
      },
    },
    box({ marginLeft: 20, ...clamp(1), maxWidth: 940 }, seriesTitle),
  ]);
}

/** components/site/series-mark.tsx. */
const mark = (d: string, fill: string): CardNode => ({ type: 'path', props: { d, fill } });

/** As large as it can be and still be read whole; what is longer than anybody asks ends in an ellipsis. */
function heading(text: string): CardNode {
  const fontSize = text.length <= 28 ? 108 : text.length <= 70 ? 84 : text.length <= 140 ? 64 : 52;
  const lines = Math.floor(310 / (fontSize * 1.06));
  return box({ fontSize, lineHeight: 1.06, letterSpacing: '-0.02em', maxWidth: 1000, ...clamp(lines) }, text);
}

function line(text: string, color: string): CardNode {
  return box({ marginTop: 28, color, fontFamily: SANS, fontSize: 34, fontWeight: 600, ...clamp(2) }, text);
}

const clamp = (lines: number): Style => ({ display: 'block', lineClamp: lines });
