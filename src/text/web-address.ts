/** Tells whether a link may have this address: a host, and no user name, password or white space. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s\\/?#@]+(?:[/?#]\S*)?$/i.test(url) && URL.canParse(url);
}

/** What remark-gfm leaves unescaped, though GFM would link it: addresses in capitals, and www. without a host. */
export const UNESCAPED_BY_GFM = [
  { character: ':', before: '[PS]', after: '\\/' },
  { character: '.', before: '[Ww]{3}' },
];
