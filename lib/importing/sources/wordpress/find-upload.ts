import type { EntryFinder } from '../../archive/find-entry';

/**
 * The upload that an address of WordPress means, if its file lies beside the export: by its path below `uploads`. Where a
 * text shows one of the sizes that WordPress makes (photo-300x200.jpg), the file it was made from will do.
 */
export function findUpload(finder: EntryFinder, reference: string): string | null {
  const path = /\/uploads\/([^?#]+)/.exec(reference)?.[1];
  if (path === undefined) return null;
  const original = path.replace(/-\d+x\d+(?=\.\w+$)/, '');
  return finder.endingWith(`uploads/${original}`) ?? finder.endingWith(`uploads/${path}`);
}
