/** Headers of every response, whoever answers it: Next, the page cache or the event path. */
export function securityHeaders({ dev }: { dev: boolean }): [string, string][] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    // YouTube's player refuses to play without a Referer (error 153), so never no-referrer.
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()'],
    ['Content-Security-Policy', contentSecurityPolicy(dev)],
  ];
}

function contentSecurityPolicy(dev: boolean): string {
  return [
    "default-src 'self'",
    // The player's API script comes from www.youtube.com, whatever host the player itself has.
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ''} https://www.youtube.com`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    'frame-src https://www.youtube-nocookie.com',
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}
