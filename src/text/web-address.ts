/** Tells whether a link may lead to an address: https, with a host, and without a name or password. */
export function isWebAddress(url: string): boolean {
  const { protocol, hostname, username, password } = URL.parse(url) ?? {};
  return protocol === 'https:' && Boolean(hostname) && !username && !password;
}
