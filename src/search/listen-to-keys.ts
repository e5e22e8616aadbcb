/** Lets arrows walk through field and results, Enter in the field follow the first, one Esc close. */
export function listenToKeys(dialog: HTMLDialogElement, field: HTMLElement, list: Element): void {
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const stops = [field, ...list.querySelectorAll('a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') dialog.close();
    else if (event.key === 'Enter' && at === 0)
      stops[1]?.click(); // and never submits the form
    else if (step !== 0 && at >= 0) stops[at + step]?.focus();
    else return;
    event.preventDefault();
  });
}
