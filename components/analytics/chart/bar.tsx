import styles from './bar.module.css';

type Props = {
  /** 0 to 1. */
  share: number;
  /** Where it begins. */
  from?: 'start' | 'end';
  className?: string | undefined;
};

/**
 * A share of the room it is in, as a drawing. Drawings have their measures in attributes of their own, which a strict
 * content security policy lets pass; a style attribute would need its hash in the page's headers, each bar another.
 */
export function Bar({ share, from = 'start', className = '' }: Props) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <svg className={`${styles.bar} ${className}`} aria-hidden="true">
      <rect x={from === 'start' ? 0 : `${100 - width}%`} width={`${width}%`} height="100%" rx="3" />
    </svg>
  );
}

/** A place across a drawing without a view box. @param share 0 to 1 */
export const placeAt = (share: number) => `${Math.round(share * 10_000) / 100}%`;
