/** What kind of folder a file is in. */
export const placeKinds = ['local', 'synced', 'network'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** `service`: the name that people know the folder's keeper by (`OneDrive`), or the kind of network (`NFS`). */
export interface FilePlace {
  kind: PlaceKind;
  service: string | null;
}

/** What is known of the computer and of the folders above a file. */
export interface PlaceFacts {
  platform: string;
  /** The environment's variables. */
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  /** What is mounted where. */
  mounts: readonly { point: string; type: string }[];
  /** Names of files, out of `placeMarkers`, that are in a folder above the file. */
  markers: readonly string[];
}

/** Files that a service leaves in the folder that it copies. */
const markerServices: Readonly<Record<string, string>> = {
  '.dropbox': 'Dropbox', '.dropbox.cache': 'Dropbox', '.stfolder': 'Syncthing', '.tmp.drivedownload': 'Google Drive',
  '.tmp.driveupload': 'Google Drive', '.nextcloudsync.log': 'Nextcloud', '.owncloudsync.log': 'ownCloud',
  '.SynologyWorkingDirectory': 'Synology Drive', '.megaignore': 'MEGA',
};
export const placeMarkers: readonly string[] = Object.keys(markerServices);

/** Folders that go by a service's name. On macOS they are called `OneDrive-Kuopio` and lie in `CloudStorage`. */
const folderServices: readonly [name: RegExp, service: string | null][] = [
  [/^OneDrive( - .+|-.+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\)|-.+)?$/i, 'Dropbox'],
  [/^(Google ?Drive(-.+)?|GoogleDrive File Stream)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|iCloud|com~apple~CloudDocs|Mobile Documents)$/i, 'iCloud Drive'],
  [/^Nextcloud\d*(-.+)?$/i, 'Nextcloud'],
  [/^ownCloud\d*(-.+)?$/i, 'ownCloud'],
  [/^(Seafile|SeaDrive)(-.+)?$/i, 'Seafile'],
  [/^(Box|Box Sync|Box-Box)$/, 'Box'],
  [/^pCloud ?Drive$|^pCloud$|^pCloud Sync$/i, 'pCloud'],
  [/^Syncthing$/i, 'Syncthing'],
  [/^SynologyDrive(-.+)?$/i, 'Synology Drive'],
  [/^Proton ?Drive(-.+)?$/i, 'Proton Drive'],
  [/^(MEGA|MEGAsync)$/, 'MEGA'],
  [/^Jottacloud$/i, 'Jottacloud'],
  [/^(Resilio Sync|Tresorit|Yandex\.Disk)$/i, null],
];

/** Variables in which a service says where its folder is. */
const variableServices: readonly [variable: string, service: string][] = [
  ['OneDrive', 'OneDrive'], ['OneDriveCommercial', 'OneDrive'], ['OneDriveConsumer', 'OneDrive'],
];

/** File systems on another computer, or shared with one, on which a lock may not hold. */
const networkTypes: readonly [type: RegExp, name: string][] = [
  [/^nfs\d?$/, 'NFS'],
  [/^(cifs|smb\d?|smbfs|fuse\.smbnetfs)$/, 'SMB'],
  [/^fuse\.sshfs$/, 'SSH'],
  [/^(davfs2?|fuse\.davfs2?|webdav)$/, 'WebDAV'],
  [/^fuse\.rclone$/, 'rclone'],
  [/^fuse\.gvfsd-fuse$/, 'GVfs'],
  [/^(afpfs|ncpfs|afs|ceph|fuse\.ceph|glusterfs|fuse\.glusterfs|lustre|gpfs|ocfs2|fuse\.s3fs|ftp|fuse\.curlftpfs)$/, ''],
  [/^(vboxsf|fuse\.vmhgfs-fuse|vmhgfs|prl_fs|fuse\.prl_fsd)$/, ''],
];

const partsOf = (path: string) => path.split(/[\\/]+/).filter((part) => part !== '');

/** Whether a path is a folder or lies in it. Windows and macOS do not tell capitals apart. */
function isWithin(path: string, folder: string, platform: string): boolean {
  const fold = (part: string) => (platform === 'linux' ? part : part.toLowerCase());
  const inner = partsOf(path).map(fold);
  const outer = partsOf(folder).map(fold);
  return outer.length > 0 && outer.length <= inner.length && outer.every((part, index) => part === inner[index]);
}

/** `\\server\share` and its long form; not `\\?\C:\`. */
function isUnc(path: string): boolean {
  return /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(path) || /^[\\/]{2}[^\\/?.]/.test(path);
}

function syncService(path: string, { platform, env, home, markers }: PlaceFacts): string | null {
  const folders = partsOf(path).slice(0, -1);
  for (const [variable, service] of variableServices) {
    const folder = env[variable];
    if (folder === undefined || folder === '') continue;
    if (isWithin(path, folder, platform)) return service;
    // Libraries of Teams and SharePoint are copied into a folder that is called after the organisation.
    const tenant = /^OneDrive - (.+)$/.exec(partsOf(folder).at(-1) ?? '')?.[1];
    if (tenant !== undefined && isWithin(path, `${home}/${tenant}`, platform)) return 'SharePoint';
  }
  for (const folder of folders) {
    const found = folderServices.find(([name]) => name.test(folder));
    // Some folders are called exactly what their service is.
    if (found) return found[1] ?? folder;
  }
  const marker = markers.find((name) => name in markerServices);
  return marker === undefined ? null : (markerServices[marker] ?? null);
}

function networkOf(path: string, { platform, mounts }: PlaceFacts): string | null {
  if (platform === 'win32') return isUnc(path) ? 'SMB' : null;
  let deepest: { point: string; type: string } | null = null;
  for (const mount of mounts) {
    const over = mount.point === '/' || isWithin(path, mount.point, platform);
    // A later mount hides one at the same point.
    if (over && (deepest === null || mount.point.length >= deepest.point.length)) deepest = mount;
  }
  const found = deepest === null ? undefined : networkTypes.find(([type]) => type.test(deepest.type));
  return found && deepest ? found[1] || deepest.type.replace(/^fuse\./, '') : null;
}

/**
 * Whether a folder is copied by a service, or lies on another computer. A copying service reads and replaces a file
 * behind Netfolio's back; over a network a lock may not hold.
 * @param paths the file's absolute path, and the one that it really has (where a mapped drive or a link leads)
 */
export function placeOf(paths: readonly string[], facts: PlaceFacts): FilePlace {
  for (const path of paths) {
    const service = syncService(path, facts);
    if (service !== null) return { kind: 'synced', service };
  }
  for (const path of paths) {
    const service = networkOf(path, facts);
    if (service !== null) return { kind: 'network', service };
  }
  return { kind: 'local', service: null };
}
