/** Puts beside each passage and heading a button that hands out its link. */
export function putLinkButtons(article: Element, take: (id: string, name: string) => void): void {
  for (const passage of article.querySelectorAll('.passage')) {
    const name = `passage ${passage.id.slice(1)}`;
    passage.querySelector('.number')?.after(button(passage.id, name, take));
  }
  for (const heading of article.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]')) {
    const name = `“${heading.textContent.trim()}”`;
    heading.before(button(heading.id, name, take));
  }
}

function button(
  id: string,
  name: string,
  take: (id: string, name: string) => void,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'take-link';
  button.dataset['editor'] = '';
  button.ariaLabel = `Copy the link to ${name}`;
  button.title = 'Copy the link';
  button.addEventListener('click', () => take(id, name));
  return button;
}
