import styles from './button.module.css';

type Kind = 'primary' | 'plain' | 'quiet';

/** What a button or a link that looks like one carries. */
export const buttonClass = (kind: Kind = 'plain') => `${styles.button} ${styles[kind]}`;

export function Button({
  kind = 'plain',
  type = 'button',
  className = '',
  ...props
}: { kind?: Kind } & React.ComponentProps<'button'>) {
  return <button type={type} className={`${buttonClass(kind)} ${className}`} {...props} />;
}
