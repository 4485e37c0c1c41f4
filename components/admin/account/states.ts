/** What came of a form of the account's page. */
export type AccountState = { done: string | null; problem: string | null };

/** Where turning on the second factor is: what to scan, or the codes to keep. */
export type TwoFactorState = {
  problem: string | null;
  done: string | null;
  /** otpauth://totp/…, to be scanned and confirmed. */
  uri: string | null;
  recoveryCodes: string[] | null;
};
