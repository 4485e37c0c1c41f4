import { signInOwner } from '@/tests/fixtures/sign-in';
import type { BenchServer } from './server';

/** An administrator's session, as the Cookie header of requests. */
export function signInToBench({ db, url }: BenchServer): Promise<string> {
  return signInOwner(db, url, { email: 'bench@colloquy.example', password: 'a password for measuring' });
}
