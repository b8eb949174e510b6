import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Band, Formula, Instrument } from '../../../../shared/engine/instrument.ts';
import { leaves } from '../../../../shared/engine/instrument.ts';
import { isScored } from '../../../../shared/engine/plan.ts';
import { Notice } from '../../../components/Notice.tsx';
import classes from './Editor.module.css';
import { FormulaFields } from './FormulaFields.tsx';
import { LineField } from './LineField.tsx';
import { ScaleFields } from './ScaleFields.tsx';
import type { Change } from './useDraft.ts';

type Props = { readonly instrument: Instrument; readonly onChange: Change };

/** The totals: what each is called, its formula and its scale. */
export function TotalsFields({ instrument, onChange }: Props) {
  const { total, furtherTotals = [] } = instrument;
  const scored = leaves(instrument.items).filter(isScored);
  if (total === undefined)
    return (
      <>
        <p>У методики нет балла: ответы собираются, но не складываются.</p>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={scored.length === 0}
          onClick={() => onChange({ ...instrument, total: { sum: scored.map(({ id }) => id) } })}
        >
          Добавить итог
        </Button>
        {scored.length === 0 && <p>Итог складывается из показателей, которые дают баллы; таких пока нет.</p>}
      </>
    );
  const { scale: _, ...unscaled } = instrument;
  return (
    <>
      {instrument.rules && (
        <Notice tone="info" title="Формулу и шкалу этой методики меняют правила из Разночтений; сами правила – во вкладке «Файл (JSON)»" />
      )}
      <Total
        name="Итог"
        path=""
        title={instrument.totalTitle ?? ''}
        total={total}
        scale={instrument.scale ?? []}
        instrument={instrument}
        onTitle={(totalTitle) => {
          const { totalTitle: _title, ...rest } = instrument;
          onChange(totalTitle === '' ? rest : { ...rest, totalTitle });
        }}
        onTotal={(next) => onChange({ ...instrument, total: next })}
        onScale={(scale) => onChange(scale.length === 0 ? unscaled : { ...instrument, scale })}
      />
      {furtherTotals.map((further, at) => {
        const { scale: own = [], ...rest } = further;
        const put = (next: typeof further) =>
          onChange({ ...instrument, furtherTotals: furtherTotals.map((one, index) => (index === at ? next : one)) });
        return (
          <Fragment key={further.id}>
            <Total
              name={`Итог «${further.title}»`}
              path={`furtherTotals[${at}].`}
              title={further.title}
              total={further.total}
              scale={own}
              instrument={instrument}
              onTitle={(title) => put({ ...further, title })}
              onTotal={(next) => put({ ...further, total: next })}
              onScale={(scale) => put(scale.length === 0 ? rest : { ...rest, scale })}
            />
          </Fragment>
        );
      })}
      <p>Добавить или убрать итог, взять наибольшее, обратное или ограниченное значение можно во вкладке «Файл (JSON)».</p>
    </>
  );
}

type TotalProps = {
  readonly name: string;
  /** Before `total` and `scale` in the file. */
  readonly path: string;
  readonly title: string;
  readonly total: Formula;
  readonly scale: readonly Band[];
  readonly instrument: Instrument;
  readonly onTitle: (title: string) => void;
  readonly onTotal: (total: Formula) => void;
  readonly onScale: (scale: readonly Band[]) => void;
};

function Total({ name, path, title, total, scale, instrument, onTitle, onTotal, onScale }: TotalProps) {
  return (
    <section className={classes['section']} aria-label={name}>
      <LineField
        label={path === '' ? 'Название итога' : 'Название промежуточного или другого итога'}
        path={path === '' ? 'totalTitle' : `${path}title`}
        value={title}
        onChange={onTitle}
      />
      <FormulaFields path={`${path}total`} total={total} instrument={instrument} onChange={onTotal} />
      <ScaleFields path={`${path}scale`} scale={scale} onChange={onScale} />
    </section>
  );
}
