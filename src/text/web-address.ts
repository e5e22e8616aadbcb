/** Tells whether a link may lead to an address: https://, a host, and no name, password or white space. */
export function isWebAddress(url: string): boolean {
  return /^https:\/\/[^\s\\/?#@]+(?:[/?#]\S*)?$/i.test(url) && URL.canParse(url);
}
