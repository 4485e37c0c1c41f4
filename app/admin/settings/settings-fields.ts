import type { MergeFields } from '../_merge/merge-fields';
import type { SettingsForm } from './schema';

const asTyped = (value: string) => value;
const listed = (rows: SettingsForm['links']) => rows.map(({ label, url }) => `${label}: ${url}`).join('\n');

/** The settings' fields as two owners choose between them. */
export const SETTINGS_FIELDS: MergeFields<SettingsForm> = {
  title: { label: 'Title', show: asTyped },
  host: { label: 'Host', show: asTyped },
  description: { label: 'Description', show: asTyped },
  timeZone: { label: 'Time zone', show: asTyped },
  language: { label: 'Language', show: asTyped },
  accentColour: { label: 'Colour', show: asTyped },
  links: { label: 'Links', show: listed },
  navigation: { label: 'Head of navigation', show: listed },
};
