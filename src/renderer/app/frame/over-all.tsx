import { type ReactNode, useEffect, useRef } from 'react';
import classes from './over-all.module.css';

const tabStops = 'a[href], button, input, select, textarea, summary, [tabindex]';

function stopsIn(within: Element): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(tabStops)].filter((each) => (
    each.tabIndex >= 0 && !each.matches(':disabled') && each.getClientRects().length > 0));
}

/** A dialog keeps the Tab key to itself. What lies over it is reached past its last stop, and before its first. */
function useReachedByTab() {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const dialog = [...document.querySelectorAll('[role=dialog][aria-modal=true]')].at(-1);
      if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey || !dialog || !panel.current) return;
      const [own, others] = [stopsIn(panel.current), stopsIn(dialog)];
      const at = document.activeElement;
      const inPanel = panel.current.contains(at);
      const leaves = (stops: HTMLElement[]) => stops.length === 0 || at === (event.shiftKey ? stops[0] : stops.at(-1));
      if (!leaves(inPanel ? own : others) && at !== document.body) return;
      const to = inPanel ? others : own;
      const next = event.shiftKey ? to.at(-1) : to[0];
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return panel;
}

/**
 * What is said over pages and dialogs alike, for both wait for it, with what can be done about it. It takes no focus: whoever types
 * goes on.
 */
export function OverAll({ icon, children, action }: { icon: ReactNode; children: ReactNode; action: ReactNode }) {
  const panel = useReachedByTab();
  return (
    <div ref={panel} className={classes['panel']}>
      {icon}
      <div className={classes['said']}>{children}</div>
      {action}
    </div>
  );
}
