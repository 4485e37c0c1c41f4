import Bowser from 'bowser';

/** A user agent in words: “Firefox on Linux”. */
export function describeBrowser(userAgent: string): string {
  if (userAgent === '') return 'A program without a name';
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name) return 'An unknown browser';
  return os.name ? `${browser.name} on ${os.name}` : browser.name;
}
