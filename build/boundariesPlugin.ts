import path from 'node:path';
import { trespass } from './boundaries.ts';

type Node = { readonly type: string; readonly value?: unknown };
type Import = {
  readonly source: Node | null;
  readonly specifiers?: readonly { readonly type: string; readonly imported?: { readonly name?: string } }[];
};
type Call = Node & { readonly callee: { readonly name?: string }; readonly arguments: readonly Node[] };
type Context = { readonly filename: string; readonly cwd: string; report(problem: { node: Node; message: string }): void };

const boundary = {
  create(context: Context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    function look(source: Node | null | undefined, names: readonly string[] | null): void {
      if (typeof source?.value !== 'string') return;
      const message = trespass(file, source.value, names);
      if (message !== null) context.report({ node: source, message });
    }
    return {
      ImportDeclaration: ({ source, specifiers = [] }: Import) => look(source, namesOf(specifiers)),
      ExportNamedDeclaration: ({ source }: Import) => look(source, null),
      ExportAllDeclaration: ({ source }: Import) => look(source, null),
      ImportExpression: ({ source }: Import) => look(source, null),
      TSImportType: ({ source }: Import) => look(source, null),
      CallExpression: (call: Call) => call.callee.name === 'require' && look(call.arguments[0], null),
    };
  },
};

function namesOf(specifiers: NonNullable<Import['specifiers']>): readonly string[] | null {
  const names = specifiers.map(({ type, imported }) => (type === 'ImportSpecifier' ? imported?.name : undefined));
  return names.every((name) => name !== undefined) ? names : null;
}

/** The table of boundaries as a rule of the linter. */
export default { meta: { name: 'opora' }, rules: { boundary } };
