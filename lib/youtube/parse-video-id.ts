const ID = /^[\w-]{11}$/;

/** Hosts that serve YouTube's players and pages, without `www.` and the like in front. */
const HOSTS = ['youtube.com', 'youtube-nocookie.com', 'youtu.be'];
const SUBDOMAIN = /^(www|m|music|gaming)\./;
/** Paths of which the part after the first holds the ID: /embed/ID, /shorts/ID, … */
const PATHS_WITH_ID = ['embed', 'shorts', 'live', 'v', 'e'];

/**
 * The ID of the video that some text means: an address of YouTube in any of its forms, whatever parameters it carries,
 * or the bare ID. Null where it is none.
 */
export function parseVideoId(text: string): string | null {
  const trimmed = text.trim();
  if (ID.test(trimmed)) return trimmed;
  const url = URL.parse(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/\//, '')}`);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.toLowerCase().replace(SUBDOMAIN, '');
  if (!HOSTS.includes(host)) return null;
  const candidate = findCandidate(host, url);
  return candidate !== undefined && ID.test(candidate) ? candidate : null;
}

function findCandidate(host: string, url: URL): string | undefined {
  const [first = '', second] = url.pathname.split('/').filter(Boolean);
  if (host === 'youtu.be') return first;
  if (first === 'watch') return url.searchParams.get('v') ?? second;
  if (first === 'attribution_link') return idIn(url.searchParams.get('u'));
  if (PATHS_WITH_ID.includes(first)) return second;
  return undefined;
}

/** The ID in an address within YouTube, such as /watch?v=ID. */
function idIn(path: string | null): string | undefined {
  return URL.parse(path ?? '', 'https://www.youtube.com')?.searchParams.get('v') ?? undefined;
}
