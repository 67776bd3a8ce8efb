export { FileDrop } from './file-drop.tsx';
export { FilesProvider, useFiles } from './files.tsx';
