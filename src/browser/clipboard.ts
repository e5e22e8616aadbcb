/** Puts a text on the clipboard, with its HTML where there is one; says whether the browser let it. */
export async function copy(plain: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined || !('ClipboardItem' in globalThis)) {
      await navigator.clipboard.writeText(plain);
      return true;
    }
    const blob = (text: string, type: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob(plain, 'text/plain'),
        'text/html': blob(html, 'text/html'),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}
