import type { Document } from '../en/document.ts';

export const document: Document = {};
