/** Has the page wear the series' colour, where it has one of its own. @param accent #rrggbb, or empty */
export function ThemeLink({ accent }: { accent: string | undefined }) {
  if (!accent) return null;
  return <link rel="stylesheet" href={`/theme.css?accent=${accent.slice(1)}`} precedence="theme" />;
}
