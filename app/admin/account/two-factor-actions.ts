'use server';

import { headers } from 'next/headers';
import { keepCookies } from '@/app/_auth/keep-cookies';
import { waitWords } from '@/app/_auth/wait-words';
import type { TwoFactorState } from '@/components/admin/account/states';
import { recordNothing } from '@/lib/audit/acting';
import { getAuth } from '@/lib/auth/auth';
import {
  beginTwoFactor,
  confirmTwoFactor,
  endTwoFactor,
  renewRecoveryCodes,
  type TwoFactorRefusal,
} from '@/lib/auth/two-factor/set-up';
import { getEnv } from '@/lib/env';
import { getSeries } from '@/lib/series/get-series';
import { type ActionContext, editorStateAction } from '../_editor-action';
import { twoFactorForm } from './schema';

const NOTHING: TwoFactorState = { problem: null, done: null, uri: null, recoveryCodes: null };

const refuse = (problem: string, uri: string | null = null): TwoFactorState => {
  recordNothing();
  return { ...NOTHING, problem, uri };
};

/** One action for all steps, so that what a step shows stays through the next one's refusal, without JavaScript too. */
export const twoFactorAction = editorStateAction<TwoFactorState>('account.write', async (given, data) => {
  const parsed = twoFactorForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) return refuse('Enter what the form asks for.');
  const context = await openContext(given);
  const asked = parsed.data;
  switch (asked.do) {
    case 'begin': {
      const issuer = (await getSeries(given.db))?.title ?? 'Colloquy';
      const begun = await beginTwoFactor(context, { password: asked.password, issuer });
      if (!begun.ok) return refuse(explain(begun));
      // Until a code confirms it, nothing has changed.
      recordNothing();
      return { ...NOTHING, uri: begun.uri };
    }
    case 'confirm': {
      const confirmed = await confirmTwoFactor(context, asked.code);
      if (!confirmed.ok) return refuse(explain(confirmed), asked.uri);
      await keepCookies(confirmed.cookies);
      return {
        ...NOTHING,
        done: 'Two-factor sign-in is on. Wherever else you were signed in, you are no more.',
        recoveryCodes: confirmed.recoveryCodes,
      };
    }
    case 'renew': {
      const renewed = await renewRecoveryCodes(context, asked.password);
      if (!renewed.ok) return refuse(explain(renewed));
      return { ...NOTHING, done: 'The old codes hold no more.', recoveryCodes: renewed.recoveryCodes };
    }
    case 'end': {
      const ended = await endTwoFactor(context, asked.password);
      if (!ended.ok) return refuse(explain(ended));
      await keepCookies(ended.cookies);
      return { ...NOTHING, done: 'Two-factor sign-in is off. The password alone lets you in.' };
    }
  }
});

async function openContext({ db, editor, now }: ActionContext) {
  return { db, auth: await getAuth(db), siteUrl: getEnv().siteUrl, userId: editor.id, headers: await headers(), now };
}

function explain(refusal: TwoFactorRefusal): string {
  switch (refusal.reason) {
    case 'wrong-password':
      return 'This is not the password that the account has.';
    case 'wrong-code':
      return 'This code does not hold. Is the telephone’s clock right? Enter the code that it shows now.';
    case 'not-now':
      return 'This was done in another window already. Reload the page.';
    case 'limited':
      return waitWords(refusal.retryAfterSeconds);
  }
}
