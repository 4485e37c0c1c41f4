/** What visits are told apart by. */
export type Dimension = 'referrer' | 'country' | 'device' | 'campaign';

export const dimensions = {
  referrer: {
    title: 'Referrers',
    column: 'Referrer',
    one: 'referrer',
    empty:
      'The sites whose links brought readers here will be listed by host name, as browsers tell it; share an interview’s address to see its first.',
  },
  country: {
    title: 'Countries',
    column: 'Country',
    one: 'country',
    empty:
      'Countries come from your proxy: have it send CF-IPCountry or X-Country-Code and name it in TRUSTED_PROXIES. No address is looked up here.',
  },
  device: {
    title: 'Devices',
    column: 'Device',
    one: 'device',
    empty: 'Desktop, mobile, tablet and television will be told apart here by what browsers say of themselves.',
  },
  campaign: {
    title: 'Campaigns',
    column: 'Campaign',
    one: 'campaign',
    empty: 'Add ?utm_campaign=NAME to an address that you share, and the visits it brings are counted here.',
  },
} as const satisfies Record<Dimension, { title: string; column: string; one: string; empty: string }>;

export const dimensionNames = ['referrer', 'country', 'device', 'campaign'] as const satisfies Dimension[];
