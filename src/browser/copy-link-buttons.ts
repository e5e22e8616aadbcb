import { makeButton } from './elements.ts';
import { words } from './script-words.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Two links of a chain, on a grid of 24. */
const CHAIN =
  'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17';

/** Adds next to each passage number and each heading a button that copies its link. */
export function addLinkButtons(article: Element, copy: (id: string) => void): void {
  const makeLinkButton = (id: string, name: string): HTMLButtonElement => {
    const button = makeButton('', () => copy(id));
    button.className = 'copy-link';
    button.dataset['editor'] = '';
    button.ariaLabel = words.copyLink + words.comma + name;
    button.title = words.copyLink;
    const icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', CHAIN);
    icon.append(path);
    button.append(icon);
    return button;
  };
  for (const number of article.querySelectorAll<HTMLAnchorElement>('.number'))
    number.after(makeLinkButton(number.hash.slice(1), number.ariaLabel ?? ''));
  for (const heading of article.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]'))
    heading.before(makeLinkButton(heading.id, heading.textContent.trim()));
}
