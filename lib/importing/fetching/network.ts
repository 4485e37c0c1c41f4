import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address';

/**
 * How names become addresses, and which of these may be asked. The one that is used is `publicNetwork`; tests hand over
 * another, and no setting does.
 */
export type Network = {
  /** IP addresses of a host's name. Rejects where it has none. */
  resolve(host: string): Promise<string[]>;
  mayConnect(address: string, port: number): boolean;
};

/** Those of the Web; other ports are other services, whoever's they are. */
const PORTS = [80, 443];

export const publicNetwork: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  mayConnect: (address, port) => PORTS.includes(port) && isPublicAddress(address),
};
