/** A link by which nobody makes an account (any more). Which of the reasons it is, is told to nobody. */
export function InvitationGone() {
  return (
    <>
      <p>
        This invitation does not hold: it was used, revoked, or is older than a week. Ask whoever sent it for another
        one.
      </p>
      <p>
        <a href="/login">Sign in</a>, if you have an account already.
      </p>
    </>
  );
}
