import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImageReference } from '../converted-post';

/** The pictures that a text shows, in its order, each address once. */
export function listImages(tree: Root): ImageReference[] {
  const images = new Map<string, ImageReference>();
  visit(tree, 'image', ({ url, alt }) => {
    if (url !== '' && !images.has(url)) images.set(url, { reference: url, alt: alt ?? '' });
  });
  return [...images.values()];
}
