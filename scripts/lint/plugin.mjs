// Our own rules for the linter.
import path from 'node:path';
import { clockProblem, mayUseClock } from './clock.mjs';
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

const isNamed = (node, name) => node?.type === 'Identifier' && node.name === name;

const clockRule = {
  create(context) {
    const file = context.filename.split(path.sep).join('/');
    const check = (node, how) => {
      if (!mayUseClock(file, how)) context.report({ node, message: `Clock: ${clockProblem[how]}.` });
    };
    return {
      NewExpression(found) {
        if (isNamed(found.callee, 'Date') && found.arguments.length === 0) check(found, 'read');
      },
      CallExpression(found) {
        const empty = isNamed(found.callee, 'dayjs') && found.arguments.length === 0;
        if (empty || isNamed(found.callee, 'Date')) check(found, 'read');
      },
      MemberExpression(found) {
        const name = found.property.name ?? found.property.value;
        if (isNamed(found.object, 'Date') && name === 'now') check(found, 'read');
      },
      ImportSpecifier(found) {
        if (isNamed(found.imported, 'machineClock')) check(found, 'take');
      },
    };
  },
};

export default { meta: { name: 'netfolio' }, rules: { rooms: roomsRule, clock: clockRule } };
