import { expect, test } from 'vitest';
import { publicNetwork } from '@/lib/importing/fetching/network';
import { isPublicAddress } from '@/lib/importing/fetching/public-address';

test.each([
  ...['127.0.0.1', '127.8.8.8', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
  ...['100.64.0.1', '0.0.0.0', '255.255.255.255', '224.0.0.1', '240.0.0.1', '192.0.2.1', '198.18.0.1', '192.0.0.8'],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    'fec0::1',
    '2001:db8::1',
    '4000::1',
  ],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
  ],
  ...['', 'localhost', '1.2.3', '127.1', '0x7f.0.0.1', '2130706433'],
])('%s is not of the open Internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '93.184.216.34', '100.128.0.1', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test('the network that pictures are fetched from is the open one, and of it the Web', () => {
  expect(publicNetwork.mayConnect('8.8.8.8', 443)).toBe(true);
  expect(publicNetwork.mayConnect('8.8.8.8', 80)).toBe(true);
  expect(publicNetwork.mayConnect('8.8.8.8', 22)).toBe(false);
  expect(publicNetwork.mayConnect('127.0.0.1', 80)).toBe(false);
});
