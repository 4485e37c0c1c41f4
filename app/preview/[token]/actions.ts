'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { RemarkState } from '@/components/previews/remark-form';
import { getDb } from '@/lib/db/client';
import { type LeaveRemarkResult, leaveRemark } from '@/lib/previews/leave-remark';
import { remarkForm } from './schema';

/** Keeps a remark of whoever has the link, who needs no account; what is refused stays in the form. */
export async function leaveRemarkAction(_state: RemarkState, data: FormData): Promise<RemarkState> {
  const typed = { name: String(data.get('name') ?? ''), body: String(data.get('body') ?? '') };
  const parsed = remarkForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) return { ...typed, problem: parsed.error.issues[0]?.message ?? 'This could not be read.' };
  const { token, anchor } = parsed.data;
  // One address: server/client-address.ts has made this header true.
  const address = (await headers()).get('x-forwarded-for') ?? '';
  const result = await leaveRemark(getDb(), { ...parsed.data, address }, new Date());
  if (!result.ok) return { ...typed, problem: explain(result) };
  redirect(`/preview/${token}?left${anchor === null ? '#remarks' : `#q-${encodeURIComponent(anchor)}`}`);
}

function explain(refusal: Extract<LeaveRemarkResult, { ok: false }>): string {
  switch (refusal.reason) {
    case 'gone':
      return 'Not kept: this link, or the answer, is no more. Copy your text, and ask whoever sent you the link.';
    case 'full':
      return 'Not kept: there are as many remarks as there can be. Write to whoever sent you the link.';
    case 'limited':
      return `Not kept yet: that were many at once. Try again in ${Math.ceil(refusal.retryAfterSeconds / 60)} min; your text stays here.`;
  }
}
