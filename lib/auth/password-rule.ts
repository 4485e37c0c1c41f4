/** Characters of a password. Length is the whole rule: what else one asks for makes passwords worse (NIST SP 800-63B). */
export const PASSWORD_LENGTH = { min: 12, max: 128 };

export type PasswordProblem = 'too-short' | 'too-long' | 'same-as-email';

/** Why a password won't do, or null. */
export function findPasswordProblem(password: string, email: string): PasswordProblem | null {
  if ([...password].length < PASSWORD_LENGTH.min) return 'too-short';
  // As better-auth counts it.
  if (password.length > PASSWORD_LENGTH.max) return 'too-long';
  if (password.toLowerCase() === email.toLowerCase()) return 'same-as-email';
  return null;
}

export const PASSWORD_PROBLEMS = {
  'too-short': `is too short: it takes ${PASSWORD_LENGTH.min} characters or more`,
  'too-long': `is too long: it takes ${PASSWORD_LENGTH.max} characters at most`,
  'same-as-email': 'is the e-mail address: choose another one',
} as const satisfies Record<PasswordProblem, string>;
