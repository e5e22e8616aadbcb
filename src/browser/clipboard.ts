/** Puts a text on the clipboard, with its HTML if there is one; tells whether the browser allowed it. */
export async function copy(plain: string, html?: string): Promise<boolean> {
  const blob = (text: string, type: string) => ({ [type]: new Blob([text], { type }) });
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else {
      const both = { ...blob(plain, 'text/plain'), ...blob(html, 'text/html') };
      await navigator.clipboard.write([new ClipboardItem(both)]);
    }
    return true;
  } catch {
    return false;
  }
}
