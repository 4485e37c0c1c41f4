import { accentIn, isColour, type Scheme } from '@/lib/series/accent';

const SCHEMES: { scheme: Scheme; paper: string }[] = [
  { scheme: 'light', paper: 'On light paper' },
  { scheme: 'dark', paper: 'On dark paper' },
];
const SIZE = 14;

/** How well links in a colour can be read, and what is used where they could not. @param colour as it was typed */
export function AccentWords({ colour: typed }: { colour: string }) {
  const colour = typed.trim().toLowerCase();
  if (colour === '') return 'Of links and marks, as #rrggbb. Left empty, it is Colloquy’s own.';
  if (!isColour(colour)) return 'Of links and marks, as #rrggbb, such as #2f6f8f.';
  return SCHEMES.map(({ scheme, paper }) => {
    const { colour: used, contrast } = accentIn(scheme, colour);
    const ratio = (of: number) => `${(Math.floor(of * 10) / 10).toFixed(1)} : 1`;
    return (
      <span key={scheme}>
        <svg width={SIZE} height={SIZE} aria-hidden="true">
          <rect width={SIZE} height={SIZE} fill={used} />
        </svg>{' '}
        {used === colour
          ? `${paper} it is used as it is: its contrast is ${ratio(contrast.used)}. `
          : `${paper} its contrast would be ${ratio(contrast.given)}, too little on one ground or another, so ${used} is used there (${ratio(contrast.used)}). `}
      </span>
    );
  });
}
