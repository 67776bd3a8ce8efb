const local = /^(?:[A-Za-z]:[\\/]|\/)(?![\\/])\P{Cc}*$/u;

/**
 * Whether a path is a whole one on a disk of this computer. `\\server\share` is none: where a folder of it is shown, Windows
 * signs the user in at that server, whoever wrote the path. Nor is the path of a device (`\\?\`, `\\.\`).
 */
export const isLocalPath = (path: string): boolean => local.test(path);
