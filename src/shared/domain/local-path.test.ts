import { expect, test } from 'vitest';
import { isLocalPath } from './local-path.ts';

test.each(['/home/anna/Kuopio 2025.pdf', 'C:\\Users\\anna\\Kuopio.pdf', 's:/salkut/Kuopio.pdf', '/'])('%s is on this computer', (path) => {
  expect(isLocalPath(path)).toBe(true);
});

test.each([
  '\\\\server\\share\\a.pdf', '//server/share/a.pdf', '\\/server/share', '/\\server\\share', '\\\\?\\C:\\a.pdf', '\\\\?\\UNC\\server\\a',
  '\\\\.\\pipe\\a', '\\??\\UNC\\server\\a', 'C:\\\\server\\a', 'file://server/a.pdf', 'smb://server/a', 'a.pdf', '../a.pdf', 'C:a.pdf',
  '/home/a\nb', '/home/a\u0000b', '',
])('%j is not', (path) => {
  expect(isLocalPath(path)).toBe(false);
});
