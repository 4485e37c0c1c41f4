/** What whoever tried too often is told. */
export const waitWords = (seconds: number) =>
  `Too many tries. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
