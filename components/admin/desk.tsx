import { DemoMark } from '../ui/demo-mark';
import { Button } from './button';
import styles from './desk.module.css';

const PLACES = [
  { name: 'desk', href: '/admin', label: 'Desk' },
  { name: 'episodes', href: '/admin/episodes', label: 'Episodes' },
  { name: 'guests', href: '/admin/guests', label: 'Guests' },
  { name: 'articles', href: '/admin/articles', label: 'Articles' },
  { name: 'analytics', href: '/admin/analytics', label: 'Analytics' },
  { name: 'redirects', href: '/admin/redirects', label: 'Redirects' },
] as const;

/** The frame of every page of the desk: where one is, where one can go, who one is. */
export function Desk({
  title,
  current,
  editorName,
  hasDemo,
  signOut,
  tools,
  children,
}: {
  title: string;
  current: (typeof PLACES)[number]['name'];
  editorName: string;
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
          {PLACES.map(({ name, href, label }) => (
            <a key={name} href={href} aria-current={name === current ? 'page' : undefined}>
              {label}
            </a>
          ))}
          <a href="/">Site</a>
        </nav>
        {hasDemo && <DemoMark explanation="The viewers of a demo count in the figures" />}
        <form action={signOut} className={styles.who}>
          <span>{editorName}</span>
          <Button type="submit" kind="quiet">
            Sign out
          </Button>
        </form>
      </header>
      <main id="main" className={styles.main}>
        <div className={styles.title}>
          <h1 dir="auto">{title}</h1>
          {tools}
        </div>
        {children}
      </main>
    </>
  );
}
