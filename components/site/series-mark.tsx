/** Two people in conversation: a pair of quotation marks that face each other. */
export function SeriesMark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M3 6h11v9c0 5-2.6 8.6-8 11l-1.6-3.2C7.2 21.3 8.6 19.6 8.9 17H3z" fill="currentColor" />
      <path
        d="M29 26H18v-9c0-5 2.6-8.6 8-11l1.6 3.2C24.8 10.7 23.4 12.4 23.1 15H29z"
        fill="var(--mark-second, var(--accent))"
      />
    </svg>
  );
}
