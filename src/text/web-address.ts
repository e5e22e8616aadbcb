/** Whether an address is of the web, as a link may be: https, with a host, and without a name or password. */
export function isWebAddress(url: string): boolean {
  const { protocol, hostname, username, password } = URL.parse(url) ?? {};
  return protocol === 'https:' && Boolean(hostname) && !username && !password;
}
