import { BlockList, isIP } from 'node:net';

/**
 * Where a link that came from outside may not lead: this machine, its network, and the services that clouds put at fixed
 * addresses. From IANA's special-purpose registries; 168.63.129.16 is Azure's.
 */
const PRIVATE_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// Unspecified, loopback and IPv4-compatible; Teredo and 6to4, which tunnel to any IPv4 address; local-use NAT64;
// unique local; link- and site-local; multicast.
const PRIVATE_V6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['2001::', 32],
  ['2002::', 16],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const privateAddresses = new BlockList();
for (const [net, prefix] of PRIVATE_V6) privateAddresses.addSubnet(net, prefix, 'ipv6');
for (const [net, prefix] of PRIVATE_V4) {
  // A rule for IPv4 holds for its mapped form (::ffff:0:0/96) too; NAT64 (64:ff9b::/96) needs its own.
  privateAddresses.addSubnet(net, prefix, 'ipv4');
  privateAddresses.addSubnet(`64:ff9b::${net}`, 96 + prefix, 'ipv6');
}

/** Whether an IP address is no public host's. What is no IP address is not. */
export function isPrivateAddress(address: string): boolean {
  const bare = withoutBrackets(address).replace(/%.*$/, '');
  const family = isIP(bare);
  return family !== 0 && privateAddresses.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}

/** Whether a host of a URL says by itself that it is private: an address, or a name that never leaves the network. */
export function isPrivateHost(host: string): boolean {
  return isPrivateAddress(host) || /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i.test(host);
}

/** The host of a URL without the brackets around an IPv6 address. */
export const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');
