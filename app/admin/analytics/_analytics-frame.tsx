import { toQuery } from '@/app/_analytics/address';
import type { Choice } from '@/app/_analytics/choice';
import { AnalyticsTabs } from '@/components/analytics/analytics-tabs';
import type { Editor } from '@/lib/auth/get-session';
import { may, type Permission } from '@/lib/auth/permissions';
import { DeskFrame } from '../_desk-frame';

const PAGES = {
  overview: { name: 'Overview', path: '/admin/analytics', permission: 'analytics.read' },
  questions: { name: 'Questions', path: '/admin/analytics/questions', permission: 'analytics.read' },
  delivery: { name: 'Mixpanel', path: '/admin/analytics/delivery', permission: 'analytics.read' },
  links: { name: 'Shared links', path: '/admin/analytics/links', permission: 'analytics.share' },
} as const satisfies Record<string, { name: string; path: string; permission: Permission }>;

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
  const open = Object.entries(PAGES).filter(([, { permission }]) => may(editor, permission));
  const tabs = open.map(([key, { name, path }]) => ({
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
