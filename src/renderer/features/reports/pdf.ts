import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
// eslint-disable-next-line import/default -- the address of the file, which the build gives
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

// One for all documents, and handed over: a worker that a document gets by itself ends with that document.
let worker: PDFWorker | undefined;

/**
 * Reads a PDF for showing. The worker is a file of our own, started here: by itself the library would take the page's
 * `app:` origin for a foreign one and start it from a blob, which the page's policy forbids.
 */
export function openPdf(data: Uint8Array): { document: Promise<PDFDocumentProxy>; close: () => void } {
  worker ??= PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) });
  const task = getDocument({ data, worker, useWasm: false, useWorkerFetch: false, enableXfa: false });
  return { document: task.promise, close: () => void task.destroy() };
}

export type Pdf = PDFDocumentProxy;
