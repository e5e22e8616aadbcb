/** Lets arrows walk through field and results, Enter in the field follow the first, one Esc close. */
export function listenToKeys(dialog: HTMLDialogElement): void {
  dialog.addEventListener('keydown', (event) => {
    const stops = [...dialog.querySelectorAll<HTMLElement>('input, ol a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const doings: Record<string, () => void> = {
      Escape: () => dialog.close(),
      ArrowDown: () => stops[at + 1]?.focus(),
      ArrowUp: () => stops[at - 1]?.focus(),
      ...(at === 0 && { Enter: () => stops[1]?.click() }),
    };
    const doing = doings[event.key];
    if (doing === undefined || event.isComposing) return;
    event.preventDefault();
    doing();
  });
}
