import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../window/texts.ts';
import { PageCanvas } from './page-canvas.tsx';
import type { Pdf } from './pdf.ts';
import classes from './reports.module.css';

const width = 64;

interface PageStripProps {
  pdf: Pdf;
  page: number;
  onPage: (page: number) => void;
}

/** All pages in small, beside the one on show. */
export function PageStrip({ pdf, page, onPage }: PageStripProps) {
  const t = useTexts();
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const list = strip.current;
    const item = list?.querySelector<HTMLElement>(`[data-page='${page}']`);
    if (!list || !item) return;
    // Only the strip scrolls: in a narrow window `scrollIntoView` would take the whole page along.
    const above = item.offsetTop - list.offsetTop;
    const below = above + item.offsetHeight - list.clientHeight;
    if (list.scrollTop > above) list.scrollTop = above;
    else if (list.scrollTop < below) list.scrollTop = below;
  }, [page]);
  return (
    <nav ref={strip} className={classes.strip} aria-label={t('reportPage:strip')}>
      {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((each) => (
        <button
          key={each} type="button" data-page={each} className={classes.thumb} aria-label={t('reportPage:page', { page: each })}
          aria-current={each === page ? 'page' : undefined} onClick={() => onPage(each)}
        >
          <Thumbnail pdf={pdf} page={each} />
          <span>{each}</span>
        </button>
      ))}
    </nav>
  );
}

/** Drawn when it first comes into sight: a long report has many pages. */
function Thumbnail({ pdf, page }: { pdf: Pdf; page: number }) {
  const place = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    }, { rootMargin: '400px' });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <span ref={place} className={classes.thumbPaper}>
      {seen && <PageCanvas pdf={pdf} page={page} width={width} label={null} />}
    </span>
  );
}
