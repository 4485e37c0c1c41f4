import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in 43 characters that need no escaping. */
export const makeToken = () => randomBytes(32).toString('base64url');

/** What is kept of a token: enough to know it again, too little to make it. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');
