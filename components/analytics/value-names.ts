import { regionNames } from '../ui/intl';
import type { Dimension } from './dimension';

const DEVICES: Record<string, string> = { desktop: 'Desktop', mobile: 'Mobile', tablet: 'Tablet', tv: 'Television' };

const UNKNOWN = {
  referrer: 'Direct or not told',
  country: 'Not known',
  device: 'Not known',
  campaign: 'No campaign',
} as const satisfies Record<Dimension, string>;

/** A dimension's value as a person calls it: a country by its name in the site's language. */
export function nameOfValue(dimension: Dimension, value: string, language: string): string {
  if (value === '') return UNKNOWN[dimension];
  if (dimension === 'device') return DEVICES[value] ?? value;
  return dimension === 'country' ? nameOfCountry(value, language) : value;
}

/** What Intl does not know, or takes for no region at all, is left as it came. */
function nameOfCountry(code: string, language: string): string {
  try {
    return regionNames(language).of(code) ?? code;
  } catch {
    return code;
  }
}
