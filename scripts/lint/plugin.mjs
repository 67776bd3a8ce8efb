// Our own rules for the linter.
import path from 'node:path';
import { importProblem } from './rooms.mjs';

/** The file's path from the repository's root: what stands from its last `src` directory on. */
function inRepository(filename) {
  const file = filename.split(path.sep).join('/');
  const start = file.lastIndexOf('/src/');
  return start < 0 ? file : file.slice(start + 1);
}

const roomsRule = {
  create(context) {
    const file = inRepository(context.filename);
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const problem = importProblem(file, source.value);
      if (problem) context.report({ node: source, message: `Rooms: ${problem}.` });
    };
    return {
      ImportDeclaration: (found) => check(found.source),
      ExportNamedDeclaration: (found) => check(found.source),
      ExportAllDeclaration: (found) => check(found.source),
      ImportExpression: (found) => check(found.source),
      TSImportType: (found) => check(found.source ?? found.argument?.literal ?? found.argument),
      CallExpression(found) {
        if (found.callee.type === 'Identifier' && found.callee.name === 'require') check(found.arguments[0]);
      },
    };
  },
};

export default { meta: { name: 'netfolio' }, rules: { rooms: roomsRule } };
