import { getEnv } from '@/lib/env';
import { addressesOf } from '@/lib/feeds/addresses';

/** The addresses of this site. */
export const readAddresses = () => addressesOf(getEnv().siteUrl);
