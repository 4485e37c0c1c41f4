import type { Metadata } from 'next';
import { getEnv } from '@/lib/env';

/** Title, description and canonical address of a page. @param path from the site's root, with its slash */
export function pageMetadata(path: string, title: string, description: string): Metadata {
  const url = new URL(path, getEnv().siteUrl).href;
  return { title, description, alternates: { canonical: url }, openGraph: { title, description, url } };
}
