// eslint-disable-next-line no-control-regex
const local = /^(?:[a-z]:[\\/]|\/)(?![\\/])[^\u0000-\u001f]*$/iu;

/**
 * Whether a path is a whole one on a disk of this computer. `\\server\share` is none: where a folder of it is shown, Windows
 * signs the user in at that server, whoever wrote the path. Nor is the path of a device (`\\?\`, `\\.\`).
 */
export const isLocalPath = (path: string): boolean => local.test(path);
