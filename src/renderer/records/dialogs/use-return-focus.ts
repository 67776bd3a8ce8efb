import { useEffect, useState } from 'react';

/** What opened a dialog: what has the focus, or the button of the menu in which it is. */
function openerOf(active: Element | null): Element | null {
  const menu = active?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active;
}

/**
 * Gives the focus back to what opened a dialog when the dialog goes away; where that is gone too, to the page's
 * heading, so that nobody is sent to the beginning of the window.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(() => () => {
    // After the dialog has let go of the focus, and only where nothing else has taken it.
    setTimeout(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const target = opener?.isConnected ? opener : document.querySelector('main h1');
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    }, 0);
  }, [opener]);
}
