import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FILE = /^reporter-\w+\.js$/;
let address: string | undefined;

/** @returns the address of components/analytics/page-reporter.ts as the build made it (scripts/bundle.mjs); empty where it made none */
export function findReporter(): string {
  if (address === undefined) {
    const name = readdirSync(join(process.cwd(), '.next/static')).find((file) => FILE.test(file));
    address = name ? `/_next/static/${name}` : '';
  }
  return address;
}
