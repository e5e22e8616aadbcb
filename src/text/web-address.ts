/** Tells whether a link may have this address: http(s)://, a host, and no user name, password or white space. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s\\/?#@]+(?:[/?#]\S*)?$/i.test(url) && URL.canParse(url);
}
