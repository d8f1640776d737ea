import path from 'node:path';

const SHARED = new Set(['api', 'components', 'lib', 'testing']);

/** shared -> features -> app: which part of src a file belongs to, as `shared`, `app` or `features/<name>`. */
export function layerOf(file) {
  const [top, name] = file.split('/');
  return SHARED.has(top) ? 'shared' : top === 'features' ? `features/${name}` : 'app';
}

function allowed(from, to) {
  return from === 'app' || to === 'shared' || from === to;
}

/** Imports point one way only: everybody may use what is shared, a feature knows no other feature, only app knows all. */
export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wrongWay: '{{from}} may not import from {{to}}: imports go shared -> features -> app.' },
  },
  create(context) {
    const [root, file] = context.filename.replaceAll('\\', '/').split(/\/src\/(?!.*\/src\/)/);
    if (!root || !file) {
      return {};
    }
    function check(node) {
      const source = node.source?.value;
      if (typeof source !== 'string' || !/^(@\/|\.)/.test(source)) {
        return;
      }
      const target = source.startsWith('@/') ? source.slice(2) : path.posix.join(path.posix.dirname(file), source);
      const from = layerOf(file);
      const to = layerOf(target);
      if (!allowed(from, to)) {
        context.report({ node, messageId: 'wrongWay', data: { from, to } });
      }
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
