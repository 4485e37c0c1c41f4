import { formatDay } from './format';
import { describeMarker, MARKER_SIGNS, type ShownMarker } from './marker';
import styles from './marker-list.module.css';

type Props = {
  markers: ShownMarker[];
  language: string;
  /** What takes an owner's own mark off; none for who may not. */
  removal?: (id: number) => React.ReactNode;
};

/** What the chart's marks stand for. */
export function MarkerList({ markers, language, removal }: Props) {
  if (markers.length === 0) return null;
  return (
    <ul className={styles.markers}>
      {markers.map((marker) => (
        <li key={`${marker.day} ${marker.kind} ${marker.kind === 'note' ? marker.id : marker.episode?.slug}`}>
          <span aria-hidden="true">{MARKER_SIGNS[marker.kind]}</span>
          <time dateTime={marker.day}>{formatDay(marker.day, language, { year: true })}</time>
          <span dir="auto">{describeMarker(marker)}</span>
          {marker.kind === 'note' && removal?.(marker.id)}
        </li>
      ))}
    </ul>
  );
}
