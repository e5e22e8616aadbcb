/**
 * Stands in when not even the search's own script could be loaded, so it needs nothing but the page:
 * says so, offers to try again, and lists the passages that hold the words as they are typed.
 */
export function listLiterally(host: HTMLElement, again: () => void): () => void {
  const part = (selector: string) => host.querySelector<HTMLElement>(selector);
  const [dialog, field] = [host.querySelector('dialog'), host.querySelector('input')];
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.textContent = 'Try again';
  retry.onclick = again;
  part('.message')?.replaceChildren('The search could not be loaded. ', retry);
  const show = (): void => {
    dialog?.removeAttribute('data-waiting');
    const words = field?.value.toLowerCase().match(/[^\s"“”]+/g) ?? [];
    const items =
      words.length === 0
        ? []
        : passages().filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
    const count = `${items.length} with these words, as they are typed`;
    part('[role=status]')?.replaceChildren(words.length === 0 ? '' : count);
    part('#results')?.replaceChildren(...items.map(({ id, text }) => itemOf(id, text)));
  };
  if (field !== null) field.oninput = show;
  const query = new URLSearchParams(location.search).get('q');
  if (query !== null && location.hash === '' && field !== null && dialog?.open === false) {
    field.value = query;
    dialog.showModal();
  }
  show();
  return show;
}

function passages(): { id: string; text: string }[] {
  const found = document.querySelectorAll(
    '[data-pagefind-body] :is(h1, h2, .passage)[id]:not([data-editor])',
  );
  return [...found].map((found) => ({
    id: found.id,
    text: (found.querySelector('p') ?? found).textContent,
  }));
}

function itemOf(id: string, text: string): HTMLLIElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.href = `#${id}`;
  link.onclick = () => link.closest('dialog')?.close();
  link.textContent = text;
  item.append(link);
  return item;
}
