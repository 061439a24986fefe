import { expect, it } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '../../src/intake/addresses.ts';

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '::',
  '::1',
  '[::1]',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '::127.0.0.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::1',
])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));

it.each([
  '1.1.1.1',
  '93.184.216.34',
  '172.32.0.1',
  '100.128.0.1',
  '192.167.1.1',
  '2606:4700::1111',
  '::ffff:1.1.1.1',
  '64:ff9b::1.1.1.1',
  'example.org',
  '',
])('%s is not private', (address) => expect(isPrivateAddress(address)).toBe(false));

it.each(['localhost', 'LOCALHOST.', 'a.localhost', 'metadata.google.internal', 'printer.local', '127.0.0.1', '[::1]'])(
  'the host %s says that it is private',
  (host) => expect(isPrivateHost(host)).toBe(true),
);

it.each(['localhost.example.org', 'local.example', 'internal.example.com'])('the host %s does not', (host) =>
  expect(isPrivateHost(host)).toBe(false),
);
