import { may, type Permission, type Role } from '@/lib/auth/permissions';
import { DemoMark } from '../ui/demo-mark';
import { Button } from './button';
import styles from './desk.module.css';

const PLACES = [
  { name: 'desk', href: '/admin', label: 'Desk', permission: 'desk.open' },
  { name: 'episodes', href: '/admin/episodes', label: 'Episodes', permission: 'episodes.read' },
  { name: 'guests', href: '/admin/guests', label: 'Guests', permission: 'guests.write' },
  { name: 'questions', href: '/admin/questions', label: 'Questions', permission: 'questions.write' },
  { name: 'topics', href: '/admin/topics', label: 'Topics', permission: 'topics.write' },
  { name: 'articles', href: '/admin/articles', label: 'Articles', permission: 'articles.read' },
  { name: 'analytics', href: '/admin/analytics', label: 'Analytics', permission: 'analytics.read' },
  { name: 'redirects', href: '/admin/redirects', label: 'Redirects', permission: 'redirects.write' },
  { name: 'import', href: '/admin/import', label: 'Import', permission: 'archive.import' },
  { name: 'settings', href: '/admin/settings', label: 'Settings', permission: 'settings.write' },
  { name: 'people', href: '/admin/people', label: 'People', permission: 'people.manage' },
  { name: 'audit', href: '/admin/audit', label: 'Log', permission: 'audit.read' },
  { name: 'export', href: '/admin/export', label: 'Export', permission: 'archive.export' },
] as const satisfies { name: string; href: string; label: string; permission: Permission }[];

/** The frame of every page of the desk: where one is, where one may go, who one is. */
export function Desk({
  title,
  current,
  editor,
  hasDemo,
  signOut,
  tools,
  children,
}: {
  title: string;
  current: (typeof PLACES)[number]['name'] | 'account';
  editor: { name: string; role: Role };
  /** Whether simulated viewers are among those that figures count. */
  hasDemo: boolean;
  signOut: () => Promise<void>;
  /** What belongs beside the title: the page's main action. */
  tools?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <>
      <a className={`visually-hidden ${styles.skip}`} href="#main">
        To the content
      </a>
      <header className={styles.header}>
        <nav aria-label="Desk" className={styles.nav}>
          {PLACES.filter(({ permission }) => may(editor, permission)).map(({ name, href, label }) => (
            <a key={name} href={href} aria-current={name === current ? 'page' : undefined}>
              {label}
            </a>
          ))}
          <a href="/">Site</a>
        </nav>
        {hasDemo && <DemoMark explanation="The viewers of a demo count in the figures" />}
        <form action={signOut} className={styles.who}>
          <a href="/admin/account" aria-current={current === 'account' ? 'page' : undefined}>
            {editor.name}
            <span className="visually-hidden">, your account</span>
          </a>
          <Button type="submit" kind="quiet">
            Sign out
          </Button>
        </form>
      </header>
      <main id="main" className={styles.main}>
        <div className={styles.title}>
          <h1 dir="auto">{title}</h1>
          {tools && <div className={styles.tools}>{tools}</div>}
        </div>
        {children}
      </main>
    </>
  );
}
