/** A busy button is disabled and loses the focus; once it can be pressed again it has it back, unless the user went elsewhere. */
export function keepFocus(): void {
  let last: EventTarget | null = null;
  addEventListener('focusin', ({ target }) => {
    last = target;
  });
  new MutationObserver((changes) => {
    const back = changes.find(({ target }) => target === last)?.target;
    if (!(back instanceof HTMLElement) || !back.isConnected || back.matches(':disabled')) return;
    if (document.activeElement === null || document.activeElement === document.body) back.focus({ preventScroll: true });
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
}
