import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf, type PlaceFacts } from './file-place.ts';

const facts: PlaceFacts = { platform: 'linux', env: {}, home: '/home/aino', mounts: [{ point: '/', type: 'ext4' }], markers: [] };
const windows: PlaceFacts = { ...facts, platform: 'win32', home: 'C:\\Users\\aino', mounts: [] };
const mac: PlaceFacts = { ...facts, platform: 'darwin', home: '/Users/aino', mounts: [] };

const local = { kind: 'local', service: null };
const synced = (service: string) => ({ kind: 'synced', service });
const network = (service: string) => ({ kind: 'network', service });

type Case = [file: string, facts: PlaceFacts, expected: unknown];

describe('a folder that a service copies', () => {
  const cases: Case[] = [
    ['/home/aino/Asiakirjat/Kuopio.netfolio', facts, local],
    ['C:\\Users\\aino\\Documents\\Kuopio.netfolio', windows, local],
    // By their names.
    ['C:\\Users\\aino\\OneDrive\\Kuopio.netfolio', windows, synced('OneDrive')],
    ['C:\\Users\\aino\\OneDrive - Kuopion kaupunki\\Salkku\\Kuopio.netfolio', windows, synced('OneDrive')],
    ['/Users/aino/Library/CloudStorage/OneDrive-Kuopio/K.netfolio', mac, synced('OneDrive')],
    ['/Users/aino/Library/CloudStorage/GoogleDrive-aino@kuopio.fi/My Drive/K.netfolio', mac, synced('Google Drive')],
    ['/Users/aino/Library/CloudStorage/Dropbox/K.netfolio', mac, synced('Dropbox')],
    ['/Users/aino/Library/CloudStorage/Box-Box/K.netfolio', mac, synced('Box')],
    ['/Users/aino/Library/Mobile Documents/com~apple~CloudDocs/K.netfolio', mac, synced('iCloud Drive')],
    ['C:\\Users\\aino\\iCloudDrive\\K.netfolio', windows, synced('iCloud Drive')],
    ['/home/aino/Dropbox (Kuopio)/K.netfolio', facts, synced('Dropbox')],
    ['/home/aino/Nextcloud/Salkku/K.netfolio', facts, synced('Nextcloud')],
    ['/home/aino/ownCloud/K.netfolio', facts, synced('ownCloud')],
    ['/home/aino/Seafile/Kirjasto/K.netfolio', facts, synced('Seafile')],
    ['/home/aino/pCloudDrive/K.netfolio', facts, synced('pCloud')],
    ['C:\\Users\\aino\\Box\\K.netfolio', windows, synced('Box')],
    ['/home/aino/Yandex.Disk/K.netfolio', facts, synced('Yandex.Disk')],
    // Names that only look alike.
    ['/home/aino/box/K.netfolio', facts, local],
    ['/home/aino/Dropbox-vanha.zip.netfolio', facts, local],
    ['/home/aino/Nextcloudin korvaava/K.netfolio', facts, local],
    ['/home/aino/OneDrive.netfolio', facts, local],
    // Where the system says.
    ['D:\\Pilvi\\Salkku\\K.netfolio', { ...windows, env: { OneDrive: 'D:\\Pilvi' } }, synced('OneDrive')],
    ['d:\\pilvi\\K.netfolio', { ...windows, env: { OneDriveCommercial: 'D:\\Pilvi\\' } }, synced('OneDrive')],
    ['D:\\Pilvilinna\\K.netfolio', { ...windows, env: { OneDrive: 'D:\\Pilvi' } }, local],
    ['D:\\K.netfolio', { ...windows, env: { OneDrive: '' } }, local],
    [
      'C:\\Users\\aino\\Kuopion kaupunki\\Verkostot - Asiakirjat\\K.netfolio',
      { ...windows, env: { OneDriveCommercial: 'C:\\Users\\aino\\OneDrive - Kuopion kaupunki' } }, synced('SharePoint'),
    ],
    // By what the service leaves there.
    ['/srv/jaettu/K.netfolio', { ...facts, markers: ['.stfolder'] }, synced('Syncthing')],
    ['/srv/jaettu/K.netfolio', { ...facts, markers: ['.dropbox.cache'] }, synced('Dropbox')],
    ['/srv/jaettu/K.netfolio', { ...facts, markers: ['.nextcloudsync.log'] }, synced('Nextcloud')],
    ['/srv/jaettu/K.netfolio', { ...facts, markers: ['.bashrc'] }, local],
  ];
  test.each(cases)('%s', (file, known, expected) => expect(placeOf([file], known)).toEqual(expected));
});

describe('a folder on another computer', () => {
  const mounted = (type: string, point = '/mnt/verkko'): PlaceFacts =>
    ({ ...facts, mounts: [...facts.mounts, { point, type }] });
  const on = '/mnt/verkko/salkut/K.netfolio';
  const cases: Case[] = [
    [on, mounted('nfs4'), network('NFS')],
    [on, mounted('cifs'), network('SMB')],
    [on, mounted('smb3'), network('SMB')],
    [on, mounted('fuse.sshfs'), network('SSH')],
    [on, mounted('fuse.rclone'), network('rclone')],
    [on, mounted('davfs'), network('WebDAV')],
    [on, mounted('fuse.glusterfs'), network('glusterfs')],
    [on, mounted('vboxsf'), network('vboxsf')],
    [on, mounted('ext4'), local],
    [on, mounted('fuse.ntfs-3g'), local],
    ['/mnt/verkkokauppa/K.netfolio', mounted('nfs'), local],
    // What is mounted deeper, or later at the same point, counts.
    [on, { ...facts, mounts: [...mounted('nfs').mounts, { point: '/mnt/verkko/salkut', type: 'xfs' }] }, local],
    [on, { ...facts, mounts: [...mounted('xfs').mounts, { point: '/mnt/verkko', type: 'nfs' }] }, network('NFS')],
    ['/K.netfolio', { ...facts, mounts: [{ point: '/', type: 'nfs' }] }, network('NFS')],
    ['/Volumes/salkut/K.netfolio', { ...mac, mounts: [{ point: '/Volumes/salkut', type: 'smbfs' }] }, network('SMB')],
    ['\\\\palvelin\\salkut\\K.netfolio', windows, network('SMB')],
    ['\\\\?\\UNC\\palvelin\\salkut\\K.netfolio', windows, network('SMB')],
    ['\\\\?\\C:\\salkut\\K.netfolio', windows, local],
    ['Z:\\K.netfolio', windows, local],
  ];
  test.each(cases)('%s', (file, known, expected) => expect(placeOf([file], known)).toEqual(expected));

  test('behind the letter of a mapped drive, or a link', () => {
    expect(placeOf(['Z:\\K.netfolio', '\\\\palvelin\\salkut\\K.netfolio'], windows)).toEqual(network('SMB'));
    expect(placeOf(['/home/aino/K.netfolio', '/home/aino/Dropbox/K.netfolio'], facts)).toEqual(synced('Dropbox'));
  });

  test('that a service copies as well is told as the service’s', () => {
    expect(placeOf(['/mnt/verkko/Nextcloud/K.netfolio'], mounted('nfs'))).toEqual(synced('Nextcloud'));
  });
});

test('any path has a place, and only a local one has no service', () => {
  fc.assert(fc.property(fc.string(), fc.constantFrom(facts, windows, mac), (file, known) => {
    const { kind, service } = placeOf([file], known);
    expect(service === null).toBe(kind === 'local');
  }));
});
