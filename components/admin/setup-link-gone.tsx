/** Why a link for the first administrator is of no use, and what to do. */
export function SetupLinkGone({ reason }: { reason: 'already-set-up' | 'unknown' | 'expired' }) {
  if (reason === 'already-set-up') {
    return (
      <>
        <p>This site has its administrator; the link was for the first one alone.</p>
        <p>
          <a href="/login">Sign in</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        {reason === 'expired'
          ? 'This link held for 30 minutes, which are over.'
          : 'This is not the link that the site last printed.'}
      </p>
      <p>
        Restart the server, and it prints a new one. Or make the account where the server runs:{' '}
        <code>npm run site -- create-admin --email you@example.org</code>
      </p>
    </>
  );
}
