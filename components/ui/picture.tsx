import {
  FORMATS,
  listWidths,
  MEDIA_TYPES,
  type PictureFormat,
  type PictureView,
  pictureUrl,
} from '@/lib/media/picture';

type Props = {
  picture: PictureView;
  /** How wide it is shown, as `sizes` of an image says it. */
  sizes: string;
  className?: string | undefined;
  /** In view at first, so that it is fetched before the rest; the others wait until they are scrolled to. */
  first?: boolean;
  /** Words beside it say what it shows. */
  decorative?: boolean;
};

/** A picture of ours in the widths and formats that browsers choose from. It has its room before it is there. */
export function Picture({ picture, sizes, className, first = false, decorative = false }: Props) {
  const srcSet = (format: PictureFormat) =>
    listWidths(picture)
      .map((width) => `${pictureUrl(picture.id, width, format)} ${Math.min(width, picture.width)}w`)
      .join(', ');
  return (
    <picture>
      {FORMATS.slice(0, -1).map((format) => (
        <source key={format} type={MEDIA_TYPES[format]} srcSet={srcSet(format)} sizes={sizes} />
      ))}
      <img
        src={pictureUrl(picture.id, listWidths(picture).at(-1) ?? 160, 'jpg')}
        srcSet={srcSet('jpg')}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={decorative ? '' : picture.alt}
        className={className}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        decoding="async"
      />
    </picture>
  );
}
