import type { Metadata } from 'next';
import { NothingHere } from '@/components/admin/nothing-here';

export const metadata: Metadata = { title: 'Nothing here' };

/** What a script of the desk shows in place of a page that is not there; pages come from app/%5Fmissing-at-desk. */
export default function NotFound() {
  return <NothingHere />;
}
