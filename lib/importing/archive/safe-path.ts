import { LIMITS } from '../limits';

/**
 * A name within an archive as a path with slashes, or null for what is none or leads out of it. ZIPs from Windows have
 * backslashes.
 */
export function toSafePath(name: string): string | null {
  if (name.length > LIMITS.path || /[\p{Cc}\p{Cs}]/u.test(name)) return null;
  const path = name.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return null;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..')) return null;
  return parts.join('/');
}

/** What operating systems put into folders and ZIPs for themselves. */
export function isSystemFile(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i.test(path);
}
