import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/*
 * Where things stand on the pages of a finished PDF: every run of text and every drawn path, in points from the page's
 * lower left corner.
 */

interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

interface Run extends Box {
  text: string;
}

const mm = 72 / 25.4;
/** The template's margins. */
const margin = { x: 22 * mm, top: 30 * mm, bottom: 24 * mm };
/** Letters may hang over their measure by a hair: rounding, and the overshoot of round letters; an edge by half of itself. */
const slack = 1.5;
/** How far letters reach above and below the line that they stand on, in parts of their size. */
const rise = 0.7;
const drop = 0.22;

/** What stands where it should not, of a document with a cover: one sentence a fault; none is a pass. */
export async function layoutFaults(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    const faults: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const found = number === 1 ? await coverFaults(page) : await pageFaults(page);
      faults.push(...found.map((fault) => `page ${number}: ${fault}`));
    }
    return faults;
  } finally {
    await task.destroy();
  }
}

/** A page's head at the right, and the headings of sections on it with where each stands: 0 is the page's top. */
export interface PageHead {
  named: string;
  sections: { title: string; from: number }[];
}

/** Head and headings of each page but the cover. */
export async function headsOf(pdf: Uint8Array): Promise<PageHead[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    const found: PageHead[] = [];
    for (let number = 2; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const height = page.view[3] ?? 0;
      const { body, furniture } = await runsOf(page);
      const head = furniture.filter((run) => run.bottom > height - margin.top).toSorted((a, b) => b.right - a.right)[0];
      const sections = body.filter((run) => run.top - run.bottom > 20).map((run) => ({ title: run.text, from: height - run.top }));
      found.push({ named: head?.text ?? '', sections });
    }
    return found;
  } finally {
    await task.destroy();
  }
}

async function coverFaults(page: PDFPageProxy): Promise<string[]> {
  const { body } = await runsOf(page);
  const [, , width, height] = page.view as [number, number, number, number];
  const paper = { left: margin.x, right: width - margin.x, bottom: 10 * mm, top: height - 10 * mm };
  return [...outside(body, paper), ...overlaps(body)];
}

async function pageFaults(page: PDFPageProxy): Promise<string[]> {
  const [, , width, height] = page.view as [number, number, number, number];
  const { body, furniture } = await runsOf(page);
  const area = { left: margin.x, right: width - margin.x, bottom: margin.bottom, top: height - margin.top };
  // Head and foot stand above and below the body; a head of a table that repeats stands in it as decoration.
  const sheet = { ...area, bottom: 8 * mm, top: height - 8 * mm };
  const drawn = (await pathsOf(page)).filter((path) => path.right - path.left < width - 1);
  return [
    ...outside(body, area),
    ...outside(furniture, sheet),
    ...drawn.filter((path) => sticksOut(path, sheet)).map((path) => `drawn outside the margins: ${placeOf(path)}`),
    ...overlaps([...body, ...furniture]),
  ];
}

const sticksOut = (box: Box, area: Box) => box.left < area.left - slack || box.right > area.right + slack
  || box.bottom < area.bottom - slack || box.top > area.top + slack;
const placeOf = ({ left, bottom, right, top }: Box) => [left, bottom, right, top].map(Math.round).join(' ');

function outside(runs: readonly Run[], area: Box): string[] {
  return runs.filter((run) => sticksOut(run, area)).map((run) => `outside the margins at ${placeOf(run)}: ${run.text.slice(0, 40)}`);
}

/** Runs that stand on one another. Each is made a little smaller, so that lines that touch are in order. */
function overlaps(runs: readonly Run[]): string[] {
  const found: string[] = [];
  const sorted = runs.filter((run) => run.right - run.left > 2 * slack).toSorted((a, b) => b.top - a.top);
  for (const [index, a] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const b = sorted[next] as Run;
      const height = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
      if (b.top < a.bottom) break;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      if (width > 2 * slack && height > 0.35 * Math.min(a.top - a.bottom, b.top - b.bottom)) {
        found.push(`on one another: ${a.text.slice(0, 30)} | ${b.text.slice(0, 30)}`);
      }
    }
  }
  return found;
}

interface ContentItem {
  type?: string;
  tag?: string;
  str?: string;
  width?: number;
  transform?: number[];
}

/** The runs of text of a page: what is read, and what is marked as decoration. */
async function runsOf(page: PDFPageProxy): Promise<{ body: Run[]; furniture: Run[] }> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const body: Run[] = [];
  const furniture: Run[] = [];
  const open: (string | undefined)[] = [];
  for (const { type, tag, str, width = 0, transform } of content.items as ContentItem[]) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') open.push(tag);
    else if (type === 'endMarkedContent') open.pop();
    else if (str !== undefined && str.trim() !== '' && transform) {
      const [, , , size = 0, left = 0, line = 0] = transform;
      const run = { text: str, left, right: left + width, bottom: line - drop * size, top: line + rise * size };
      (open.includes('Artifact') ? furniture : body).push(run);
    }
  }
  return { body, furniture };
}

type Matrix = [number, number, number, number, number, number];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
];

/** The bounds of everything that is drawn on a page. */
async function pathsOf(page: PDFPageProxy): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: Box[] = [];
  const saved: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(now);
    else if (operator === OPS.restore) now = saved.pop() ?? now;
    else if (operator === OPS.transform) now = times(now, args as Matrix);
    else if (operator === OPS.constructPath) {
      const bounds = (args as [number, unknown, ArrayLike<number> | null])[2];
      if (!bounds) continue;
      const [a, b, c, d, e, f] = now;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
      const corners = [[x0, y0], [x0, y1], [x1, y0], [x1, y1]] as const;
      const xs = corners.map(([x, y]) => a * x + c * y + e);
      const ys = corners.map(([x, y]) => b * x + d * y + f);
      found.push({ left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) });
    }
  }
  return found;
}
