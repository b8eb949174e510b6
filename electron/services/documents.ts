import type { Handlers } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Base } from './base.ts';
import type { Host } from './host.ts';

export type DocumentCalls = Pick<
  Handlers,
  'report.list' | 'report.preview' | 'report.make' | 'form.preview' | 'form.make' | 'document.showInFolder' | 'document.open'
>;

export type DocumentSetting = {
  readonly base: () => Base;
  readonly host: Host;
  readonly documentsFolder: string;
  readonly now: () => Date;
};

/** Reports and printed forms. None is built yet: the list is empty and every other call says so. */
export function documents(_setting: DocumentSetting): DocumentCalls {
  const notBuilt = (): never => {
    throw new Failure('bad-usage', 'Документы в этой версии программы ещё не выпускаются.');
  };
  return {
    'report.list': () => [],
    'report.preview': notBuilt,
    'report.make': notBuilt,
    'form.preview': notBuilt,
    'form.make': notBuilt,
    'document.showInFolder': notBuilt,
    'document.open': notBuilt,
  };
}
