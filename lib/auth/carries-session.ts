/** Whether a request has a session cookie at all, without asking whether it is a good one. */
export function carriesSession(headers: Headers): boolean {
  return headers.get('cookie')?.includes('colloquy.session_token=') ?? false;
}
