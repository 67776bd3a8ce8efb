import { useEffect, useRef } from 'react';
import type { Pdf } from './pdf.ts';
import classes from './reports.module.css';

interface PageCanvasProps {
  pdf: Pdf;
  page: number;
  /** In CSS pixels; the page's own proportions give the height. */
  width: number;
  label: string | null;
}

/** One page, drawn as sharp as the screen is. The former drawing stays until the next one is done. */
export function PageCanvas({ pdf, page, width, label }: PageCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    let cancel: () => void = () => undefined;
    const draw = async () => {
      const proxy = await pdf.getPage(page);
      if (gone) return;
      const own = proxy.getViewport({ scale: 1 });
      const viewport = proxy.getViewport({ scale: (width / own.width) * window.devicePixelRatio });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      canvas.style.width = `${width}px`;
      const task = proxy.render({ canvas, viewport });
      cancel = () => task.cancel();
      await task.promise;
      if (!gone) holder.current?.replaceChildren(canvas);
    };
    // A drawing that was given up rejects, and so does one whose report was replaced meanwhile.
    draw().catch(() => undefined);
    return () => {
      gone = true;
      cancel();
    };
  }, [pdf, page, width]);
  const named = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <div ref={holder} className={classes.paper} style={{ width, minHeight: width * Math.SQRT2 }} {...named} />;
}
