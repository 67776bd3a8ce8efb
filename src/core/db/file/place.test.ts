import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../../../../tests/builders/core.ts';
import { lookAtPlace, parseMountCommand, parseMounts } from './place.ts';

test('a folder of one’s own is local; one with a service’s files or name in it is not', () => {
  const folder = aFolder();
  const file = path.join(folder, 'a', 'b', 'K.netfolio');
  mkdirSync(path.dirname(file), { recursive: true });
  expect(lookAtPlace(file)).toEqual({ kind: 'local', service: null });
  mkdirSync(path.join(folder, 'a', '.stfolder'));
  expect(lookAtPlace(file)).toEqual({ kind: 'synced', service: 'Syncthing' });
});

test('a link into a synced folder is one', () => {
  const folder = aFolder();
  mkdirSync(path.join(folder, 'Dropbox'));
  symlinkSync(path.join(folder, 'Dropbox'), path.join(folder, 'salkut'));
  expect(lookAtPlace(path.join(folder, 'salkut', 'K.netfolio'))).toEqual({ kind: 'synced', service: 'Dropbox' });
});

test('what is mounted is read from what the systems write', () => {
  expect(parseMounts('/dev/sda1 / ext4 rw 0 0\n//palvelin/jako /mnt/yhteinen\\040levy cifs rw 0 0\n\n')).toEqual([
    { point: '/', type: 'ext4' }, { point: '/mnt/yhteinen levy', type: 'cifs' },
  ]);
  expect(parseMountCommand('/dev/disk3s1 on / (apfs, sealed, local)\n//aino@palvelin/jako on /Volumes/yhteinen levy (smbfs, nodev)\n'))
    .toEqual([{ point: '/', type: 'apfs' }, { point: '/Volumes/yhteinen levy', type: 'smbfs' }]);
});
