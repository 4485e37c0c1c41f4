import { toQuery } from '@/app/_analytics/address';
import type { Choice } from '@/app/_analytics/choice';
import { AnalyticsTabs } from '@/components/analytics/analytics-tabs';
import type { Editor } from '@/lib/auth/get-session';
import { DeskFrame } from '../_desk-frame';

const PAGES = {
  overview: { name: 'Overview', path: '/admin/analytics' },
  questions: { name: 'Questions', path: '/admin/analytics/questions' },
  delivery: { name: 'Mixpanel', path: '/admin/analytics/delivery' },
  links: { name: 'Shared links', path: '/admin/analytics/links' },
} as const;

type Props = {
  editor: Editor;
  title: string;
  /** Null for a page that none of the tabs leads to. */
  current: keyof typeof PAGES | null;
  /** Whose days the other pages show too. */
  choice?: Choice;
  children: React.ReactNode;
};

/** The frame of the dashboards at the desk, for an editor whom requireEditor() let in. */
export function AnalyticsFrame({ editor, title, current, choice, children }: Props) {
  const query = choice ? `?${toQuery({ ...choice, filters: {} })}` : '';
  const tabs = Object.entries(PAGES).map(([key, { name, path }]) => ({
    name,
    href: `${path}${query}`,
    current: key === current,
  }));
  return (
    <DeskFrame editor={editor} current="analytics" title={title} tools={<AnalyticsTabs tabs={tabs} />}>
      {children}
    </DeskFrame>
  );
}
