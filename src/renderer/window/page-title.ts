import { type RefObject, useEffect, useRef } from 'react';

/**
 * Titles the window after the page and moves the focus to the page's heading when it opens, so that keyboard and
 * screen reader go on from there.
 * @returns the ref for the heading, which needs `tabIndex={-1}`
 */
export function usePageTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === '' ? 'Netfolio' : `${title} – Netfolio`;
  }, [title]);
  useEffect(() => {
    const busy = document.activeElement?.closest('[role="dialog"], [data-keeps-focus]');
    if (!busy) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
