import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { leaves } from '../../../shared/engine/instrument.ts';
import type { InstrumentForms } from '../../../shared/ipc/calls/instruments.ts';
import { isBuiltIn } from '../../../shared/instruments/library.ts';
import { lintAll } from '../../../shared/instruments/lintAll.ts';
import { paths } from '../../../shared/model/paths.ts';
import { Page } from '../../components/Page.tsx';
import { orderTitle } from '../../orderTitle.ts';
import { useQueryValue } from '../../query.ts';
import { useCall } from '../../useCall.ts';
import { useInstruments } from '../../useInstruments.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { AddPage } from './AddPage.tsx';
import { DropArea } from './DropArea.tsx';
import { setGivenFile } from './givenFile.ts';
import classes from './Instruments.module.css';
import { aboutText } from './words.ts';

/** Методики: every instrument of the base by its order, and the way to add one from a file. */
export function InstrumentsPage() {
  const [asked] = useQueryValue('new');
  return asked === null ? <List /> : <AddPage />;
}

function List() {
  const { all } = useInstruments();
  const [, navigate] = useLocation();
  const forms = useCall('instrument.forms', {}).data ?? [];
  const orders = [...Map.groupBy(all, ({ source }) => source.order)];
  return (
    <DropArea
      onFile={(file) => {
        setGivenFile(file);
        navigate(paths.newInstrument);
      }}
    >
      <Page
        title="Методики"
        lead="Формы приказов как данные: слова, показатели, формула, шкала. Форма нового приказа добавляется файлом и работает наравне со встроенными."
        actions={
          <>
            <HelpLink topic="instruments" />
            <Button component={Link} href={paths.newInstrument} c="white" leftSection={<IconFileImport size={18} aria-hidden />}>
              Добавить из файла
            </Button>
          </>
        }
      >
        {orders.map(([order, instruments]) => (
          <Order key={order} order={order} instruments={instruments} forms={forms} />
        ))}
      </Page>
    </DropArea>
  );
}

type OrderProps = { readonly order: string; readonly instruments: readonly Instrument[]; readonly forms: readonly InstrumentForms[] };

function Order({ order, instruments, forms }: OrderProps) {
  const id = `order-${order}`;
  return (
    <section aria-labelledby={id} className={classes['order']}>
      <h2 id={id}>{orderTitle(order)}</h2>
      <table className={classes['list']} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">Методика</th>
            <th scope="col">О ком</th>
            <th scope="col">Показатели</th>
            <th scope="col">Балл</th>
            <th scope="col">Замечания</th>
            <th scope="col">Версия</th>
            <th scope="col">Формы</th>
          </tr>
        </thead>
        <tbody>
          {instruments.map((instrument) => (
            <Row key={instrument.id} instrument={instrument} forms={forms.find(({ id: of }) => of === instrument.id)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ instrument, forms }: { readonly instrument: Instrument; readonly forms: InstrumentForms | undefined }) {
  const findings = useMemo(() => lintAll([instrument]).length, [instrument]);
  const { id, shortTitle, source, total, version } = instrument;
  return (
    <tr>
      <th scope="row">
        <Link href={paths.instrument(id)}>{shortTitle}</Link>
        <span className={classes['dim']}>{source.clause}</span>
      </th>
      <td>{aboutText(instrument)}</td>
      <td className="number">{leaves(instrument.items).length}</td>
      <td>{total === undefined ? 'нет' : 'есть'}</td>
      <td>{findings === 0 ? 'нет' : <Link href={`${paths.instrument(id)}?part=findings`}>{findings}</Link>}</td>
      <td>{isBuiltIn(id) ? 'встроенная' : `${version}, добавлена`}</td>
      <td className="number">{forms?.begun ?? ''}</td>
    </tr>
  );
}
