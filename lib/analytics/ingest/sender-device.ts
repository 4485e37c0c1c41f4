import Bowser from 'bowser';

/** What a reader reads with; '' where the user agent does not tell. */
export type Device = 'desktop' | 'mobile' | 'tablet' | 'tv' | '';

const KNOWN: readonly string[] = ['desktop', 'mobile', 'tablet', 'tv'] satisfies Device[];

/** By the user agent. A tablet that passes itself off as a desktop, as iPads do by default, is taken at its word. */
export function deviceOf(userAgent: string): Device {
  // The library leaves these without a type.
  if (/\bCrOS\b/.test(userAgent)) return 'desktop';
  const type = Bowser.getParser(userAgent || ' ', true).getPlatformType(true);
  return isDevice(type) ? type : '';
}

function isDevice(type: string | undefined): type is Device {
  return type !== undefined && KNOWN.includes(type);
}
