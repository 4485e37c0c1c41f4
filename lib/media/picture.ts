/** A picture as pages show it. */
export type PictureView = {
  id: string;
  /** Pixels of what is stored. */
  width: number;
  height: number;
  /** What it shows, for who can't see it; empty where words beside it say so. */
  alt: string;
};

/** What a PictureView is read from. */
export const pictureSelect = { id: true, width: true, height: true, alt: true } as const;

/** Pixels; what a picture is made in, on demand. */
export const WIDTHS = [160, 320, 480, 640, 960, 1280, 1920] as const;
export type PictureWidth = (typeof WIDTHS)[number];

/** Best first, by the endings of their addresses. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type PictureFormat = (typeof FORMATS)[number];

export const MEDIA_TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const satisfies Record<
  PictureFormat,
  string
>;

/** The widths that a picture is offered in: none larger than it is, but one at least. */
export function listWidths({ width }: Pick<PictureView, 'width'>): PictureWidth[] {
  const [smallest, ...others] = WIDTHS;
  return [smallest, ...others.filter((candidate) => candidate <= width)];
}

/** The address of a picture in a width. */
export function pictureUrl(id: string, width: PictureWidth, format: PictureFormat): string {
  return `/media/${id}/${width}.${format}`;
}
