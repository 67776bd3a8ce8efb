import { useEffect, useRef, type RefObject } from 'react';

interface Gestures {
  /** Ctrl+wheel: zoom by a factor at a place of the chart (px from its left edge). */
  zoom: (factor: number, x: number) => void;
  /** Shift+wheel, a sideways wheel and dragging: move by px; positive shows what is later. */
  pan: (px: number) => void;
}

const lineHeight = 16;
/** A press that moves less than this is a click. */
const dragStart = 4;

const pixels = (event: WheelEvent, delta: number) => (event.deltaMode === 1 ? delta * lineHeight : delta);

/** Turns wheel and drag on the chart into zoom and pan. `leftOf` gives the chart's left edge, right of the names. */
export function useGestures(ref: RefObject<HTMLElement | null>, leftOf: () => number, gestures: Gestures): void {
  const latest = useRef({ gestures, leftOf });
  useEffect(() => {
    latest.current = { gestures, leftOf };
  });

  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const wheel = (event: WheelEvent) => {
      const { gestures: { zoom, pan }, leftOf: left } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        zoom(Math.exp(-pixels(event, event.deltaY) * 0.002), event.clientX - left());
        return;
      }
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (sideways === 0) return;
      event.preventDefault();
      pan(pixels(event, sideways));
    };
    // React's own wheel listener is passive and could not keep the page from zooming
    element.addEventListener('wheel', wheel, { passive: false });
    const stopDrag = listenToDrag(element, () => latest.current);
    return () => {
      element.removeEventListener('wheel', wheel);
      stopDrag();
    };
  }, [ref]);
}

function listenToDrag(element: HTMLElement, current: () => { gestures: Gestures; leftOf: () => number }): () => void {
  let last: { x: number; y: number } | null = null;
  let dragging = false;
  const down = (event: PointerEvent) => {
    dragging = false;
    const inChart = event.button === 0 && event.pointerType !== 'touch' && event.clientX >= current().leftOf();
    // the scrollbar is part of the element, but not of what it holds
    const onScrollbar = event.clientX - element.getBoundingClientRect().left >= element.clientWidth;
    last = inChart && !onScrollbar ? { x: event.clientX, y: event.clientY } : null;
  };
  const move = (event: PointerEvent) => {
    if (!last) return;
    if (event.buttons % 2 === 0) {
      last = null;
      return;
    }
    const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
    if (!dragging && Math.hypot(dx, dy) < dragStart) return;
    if (!dragging) {
      dragging = true;
      element.setPointerCapture(event.pointerId);
      element.dataset['dragging'] = '';
    }
    last = { x: event.clientX, y: event.clientY };
    current().gestures.pan(-dx);
    element.scrollTop -= dy;
  };
  const up = () => {
    last = null;
    delete element.dataset['dragging'];
  };
  const click = (event: MouseEvent) => {
    // the click at the end of a drag selects nothing
    if (dragging) event.stopPropagation();
    dragging = false;
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('click', click, { capture: true });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('click', click, { capture: true });
  };
}
