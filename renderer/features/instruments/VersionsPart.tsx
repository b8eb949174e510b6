import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { InstrumentView } from '../../../shared/ipc/calls/instruments.ts';
import { paths } from '../../../shared/model/paths.ts';
import { plainDate } from '../../dates.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useInstruments } from '../../useInstruments.ts';
import { ComparisonList } from './ComparisonList.tsx';
import classes from './Instruments.module.css';

/** The versions of an instrument: when, by whom, how many forms; how the last one compares with the one before. */
export function VersionsPart({ view }: { readonly view: InstrumentView }) {
  const { instrument, isBuiltIn, versions } = view;
  const library = useInstruments();
  const later = library.byId(instrument.id);
  const before = later && library.versions(instrument.id).at(-2);
  return (
    <>
      <table className={classes['scale']} aria-label="Версии">
        <thead>
          <tr>
            <th scope="col">Версия</th>
            <th scope="col">Добавлена</th>
            <th scope="col">Кем</th>
            <th scope="col">Форм начато</th>
            <th scope="col">Из них с ответами</th>
            <th scope="col">
              <span className="visually-hidden">Действия</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, addedAt, by, forms }) => (
            <tr key={version}>
              <th scope="row">
                <Link
                  href={`${paths.instrument(instrument.id)}?version=${version}`}
                  aria-current={version === instrument.version ? 'true' : undefined}
                >
                  {version}
                  {version === instrument.version && ' (показана)'}
                </Link>
              </th>
              <td>{addedAt === null ? 'вместе с программой' : plainDate(addedAt)}</td>
              <td>{by === null || by === '' ? '–' : by}</td>
              <td>{forms.begun}</td>
              <td>{forms.filled}</td>
              <td>
                {!isBuiltIn && version === versions.at(-1)?.version && forms.filled === 0 && (
                  <RemoveButton instrument={instrument} version={version} isOnly={versions.length === 1} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {later && before && (
        <section aria-labelledby="comparison-heading" className={classes['below']}>
          <h2 id="comparison-heading" className={classes['heading']}>
            Версия {later.version} рядом с версией {before.version}
          </h2>
          <ComparisonList later={later} before={before} />
        </section>
      )}
      <p className={`${classes['text']} ${classes['below']}`}>
        {isBuiltIn
          ? 'Встроенная методика не меняется. Изменить можно её копию под своим именем.'
          : 'Версия не меняется: изменение сохраняется новой версией. Убрать можно последнюю версию, пока по ней нет ответов.'}
      </p>
    </>
  );
}

type RemoveProps = { readonly instrument: Instrument; readonly version: number; readonly isOnly: boolean };

function RemoveButton({ instrument: { id, shortTitle }, version, isOnly }: RemoveProps) {
  const undo = useUndo();
  const [, navigate] = useLocation();
  async function remove() {
    try {
      const { text } = await act('instrument.remove', { id, version });
      undo.push({ title: `Убрана версия ${version} методики «${shortTitle}»`, undo: () => act('instrument.add', { text }) });
      navigate(isOnly ? paths.instruments : paths.instrument(id), { replace: true });
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Не удалось убрать', { tone: 'bad' });
    }
  }
  return (
    <Button variant="default" size="compact-sm" onClick={() => void remove()}>
      Убрать<span className="visually-hidden"> версию {version}</span>
    </Button>
  );
}
