import { dateFormat } from './intl';

type Props = {
  at: Date;
  /** BCP 47. */
  language: string;
  /** IANA name. */
  timeZone: string;
};

/** “23 November 2026” */
export function PublishedOn({ at, language, timeZone }: Props) {
  return <time dateTime={at.toISOString()}>{dateFormat(language, { dateStyle: 'long', timeZone }).format(at)}</time>;
}
