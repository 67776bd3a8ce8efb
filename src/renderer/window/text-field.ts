/** Whether typing goes into the element, so that its own undo and its letters are left alone. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (!(target instanceof HTMLInputElement) || target.readOnly) return false;
  return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
}
