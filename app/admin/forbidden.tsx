import type { Metadata } from 'next';
import { NotAllowed } from '@/components/admin/not-allowed';

export const metadata: Metadata = { title: 'Not for your account' };

/** What a script of the desk shows once an action was refused; pages come from app/%5Fforbidden. */
export default function Forbidden() {
  return <NotAllowed />;
}
