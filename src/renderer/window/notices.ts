import { useSyncExternalStore } from 'react';
import { formatError, isCoded } from '../../shared/i18n/format-error.ts';
import type { Texts } from '../../shared/i18n/texts.ts';

/** What can be done at once about what a notice says. */
interface NoticeAction {
  label: (t: Texts) => string;
  onClick: () => void;
}

export interface Notice {
  /** What it says, in the language that the window has then. */
  say: (t: Texts) => string;
  /** What went wrong stays until its cause is gone; what was done is told for a while. */
  problem: boolean;
  action: NoticeAction | null;
  /** The page on which it was said. */
  at: string;
}

const shortly = 6_000;
/** Long enough to reach for what the notice offers. */
const longer = 15_000;

let shown: Notice | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function put(notice: Notice | null): void {
  clearTimeout(timer);
  shown = notice;
  for (const tell of listeners) tell();
}

/** The notice on show: there is one at a time, the newest. */
export function useNotice(): Notice | null {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, () => shown);
}

/** Takes the notice away. */
export function hideNotice(): void {
  if (shown) put(null);
}

/** Takes the notice of a problem away: something was saved after it. */
export function hideProblem(): void {
  if (shown?.problem) put(null);
}

/** Takes the notice away that was said on another page than this one. */
export function hideNoticeOfOtherPage(page: string): void {
  if (shown && shown.at !== page) put(null);
}

/** Says a sentence about something that cannot be done. */
export function showRefusal(say: Notice['say']): void {
  put({ say, problem: true, action: null, at: window.location.pathname });
}

/** Says what went wrong, until it is closed, the page is left or something is saved. */
export function showProblem(problem: unknown): void {
  // Somebody wanted it so.
  if (isCoded(problem) && problem.code === 'CANCELLED') return showDone((t) => formatError(t, problem));
  showRefusal((t) => formatError(t, problem));
}

/** Says for a while that something was done. */
export function showDone(say: Notice['say'], action: NoticeAction | null = null): void {
  put({ say, problem: false, action, at: window.location.pathname });
  timer = setTimeout(hideNotice, action ? longer : shortly);
}

const said = new WeakSet<object>();

/** An error is told where it belongs, at its field or in its dialog: no notice says it again. */
export function saidHere(error: unknown): void {
  if (typeof error === 'object' && error !== null) said.add(error);
}

/** Says what went wrong, unless whoever asked for it tells it in its own place. */
export function showUnlessSaid(problem: unknown): void {
  // Whoever asked hears of it before this.
  setTimeout(() => {
    if (typeof problem !== 'object' || problem === null || !said.has(problem)) showProblem(problem);
  }, 0);
}
