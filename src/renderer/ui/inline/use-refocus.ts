import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus to the value at rest when the editor in its place has closed, if the given function was called before.
 * Saving takes time: whoever has gone on to another field meanwhile stays there.
 */
export function useRefocus(editing: boolean, display: RefObject<HTMLElement | null>): () => void {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (editing || !wanted.current) return;
    wanted.current = false;
    if (document.activeElement === document.body) display.current?.focus();
  }, [editing, display]);
  return () => { wanted.current = true; };
}
