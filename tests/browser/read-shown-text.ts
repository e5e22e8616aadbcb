/**
 * Reads what a browser shows of releases, line by line: list markers, generated content, an image as
 * U+FFFC, and a stroke over each character that is struck through. What is the editor’s is left out. It
 * runs in the page, so it refers to nothing outside of it.
 */
export function readShownText(articles: Element[]): string[][] {
  // Private characters, which no release of the tests has.
  const [lineBreak, nextCell] = ['\uE001', '\uE002'];
  let lines: string[] = [];
  let [line, marker, isStruck] = ['', '', false];
  const add = (text: string) => {
    line += isStruck ? text.replace(/\S/gu, '$&\u0336') : text;
  };
  const endLine = () => {
    const text = line
      .replace(/[ \t\n\r\f]+/g, ' ')
      .replace(/ ?\uE001 ?/g, '\n')
      .replace(/ ?\uE002 ?/g, '\t')
      .replace(/^ | $/g, '');
    line = '';
    // A marker is beside the first words of its item, which may be a block of their own.
    if (text) lines.push(...(marker + text).split('\n'));
    if (text) marker = '';
  };
  const endItem = () => {
    if (marker) lines.push(marker);
    marker = '';
  };
  const addGenerated = (element: Element, which: string) => {
    const { content, display } = getComputedStyle(element, which);
    if (display !== 'none' && content.startsWith('"')) add(content.slice(1, -1));
    else if (!/^(?:none|normal)$/.test(content) && display !== 'none') add('\uFFFC');
  };
  const markerOf = (item: Element, type: string) => {
    const list = item.parentElement;
    const depth = [
      ...(function* () {
        for (let one = list; one; one = one.parentElement)
          if (/^[UO]L$/.test(one.tagName)) yield one;
      })(),
    ].length;
    const start = list instanceof HTMLOListElement ? list.start : 1;
    const nth = start + [...(list?.children ?? [])].indexOf(item);
    const sign = /^(?:disc|circle|square)$/.test(type)
      ? '•'
      : type === 'decimal'
        ? `${nth}.`
        : type;
    return `${'  '.repeat(depth - 1)}${sign} `;
  };
  const read = (node: Node) => {
    if (node instanceof Text && node.parentElement) {
      const { textTransform, fontSize } = getComputedStyle(node.parentElement);
      const isUpper = textTransform === 'uppercase';
      if (Number.parseFloat(fontSize) > 0) add(isUpper ? node.data.toUpperCase() : node.data);
    }
    if (!(node instanceof HTMLElement) || node.dataset['editor'] !== undefined) return;
    const style = getComputedStyle(node);
    if (!node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    if (node.tagName === 'BR') return add(lineBreak);
    if (/^(?:IMG|SVG|VIDEO|CANVAS|IFRAME|OBJECT|INPUT)$/i.test(node.tagName)) return add('\uFFFC');
    const isLine = !/^(?:inline|table-cell|contents)/.test(style.display);
    if (isLine) endLine();
    if (style.display === 'list-item') {
      endItem();
      marker = markerOf(node, style.listStyleType);
    }
    if (style.display === 'table-cell' && node.previousElementSibling) add(nextCell);
    const wasStruck = isStruck;
    isStruck ||= style.textDecorationLine.includes('line-through');
    addGenerated(node, '::before');
    node.childNodes.forEach(read);
    addGenerated(node, '::after');
    isStruck = wasStruck;
    if (isLine) endLine();
    if (style.display === 'list-item') endItem();
  };
  return articles.map((article) => {
    lines = [];
    read(article);
    return lines;
  });
}
