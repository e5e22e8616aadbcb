/** Closes a dialog by a press beside it; a drag that only ends there, as when text is selected, is none. */
export function closeByBackdrop(dialog: HTMLDialogElement): void {
  let began = false;
  dialog.addEventListener('pointerdown', ({ target }) => (began = target === dialog));
  dialog.addEventListener('click', ({ target }) => {
    if (began && target === dialog) dialog.close();
  });
}
