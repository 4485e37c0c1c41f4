import type { Metadata } from 'next';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';
import { readSeriesSettings, settingsVersion } from '@/lib/series/series-settings';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { PictureSection } from '../pictures/picture-section';
import { SettingsForm } from './settings-form';

export const metadata: Metadata = { title: 'Settings · Desk' };

const BLANK = {
  title: '',
  host: '',
  description: '',
  links: [],
  navigation: [],
  accentColour: '',
  timeZone: 'UTC',
  language: 'en',
};

export default async function SettingsPage() {
  const editor = await requireEditor('/admin/settings', 'settings.write');
  const series = await getSeries(getDb());
  const settings = series && (await readSeriesSettings(getDb(), series.id));
  const { timeZone } = settings ?? BLANK;
  const timeZones = [...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <DeskFrame
      editor={editor}
      current="settings"
      title="Settings"
      tools={series && <a href="/admin/settings/revisions">Revisions</a>}
    >
      <SettingsForm
        id={series?.id ?? null}
        version={settings ? settingsVersion(settings) : ''}
        initial={settings ?? BLANK}
        timeZones={timeZones}
      />
      {series && <PictureSection owner={{ kind: 'series', id: series.id }} picture={series.portrait} />}
    </DeskFrame>
  );
}
