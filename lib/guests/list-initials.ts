import { getCoverage } from '../coverage/get-coverage';
import type { Db } from '../db/client';

/** Scripts with more signs than this would be no help as a row of links. */
const MOST = 60;

/** The characters with which the (folded) names of guests begin whom readers can hear, in order. */
export async function listInitials(db: Db): Promise<string[]> {
  const { guestsByInitial } = await getCoverage(db);
  return [...guestsByInitial.keys()].slice(0, MOST);
}
