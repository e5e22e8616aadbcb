/** The choice of a theme, remembered where storage is allowed. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const { dataset } = document.documentElement;
    select.value = dataset['theme'] ?? '';
    select.addEventListener('change', () => {
      dataset['theme'] = select.value;
      try {
        localStorage['theme'] = select.value;
      } catch {
        // Storage is refused: the choice lasts as long as the page.
      }
    });
  }
}
customElements.define('theme-choice', ThemeChoice);
