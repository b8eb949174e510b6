import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { Formula, Instrument } from '../../../../shared/engine/instrument.ts';
import { leaves } from '../../../../shared/engine/instrument.ts';
import { isScored } from '../../../../shared/engine/plan.ts';
import { formulaOf, plainFormula, type PlainFormula } from '../../../../shared/instruments/draft/formulaTerms.ts';
import { FormulaTree, termTitle } from '../FormulaTree.tsx';
import classes from './Editor.module.css';
import { useProblemsIn } from './problems.ts';

type Props = {
  readonly path: string;
  readonly total: Formula;
  readonly instrument: Instrument;
  readonly onChange: (total: Formula) => void;
};

/** A formula: a sum or a mean by fields, any other as it stands. */
export function FormulaFields({ path, total, instrument, onChange }: Props) {
  const problems = useProblemsIn(path);
  const plain = plainFormula(total);
  return (
    <fieldset className={classes['group']}>
      <legend>Формула</legend>
      {plain ? (
        <Plain plain={plain} path={path} instrument={instrument} onChange={(next) => onChange(formulaOf(next))} />
      ) : (
        <>
          <FormulaTree formula={total} instrument={instrument} />
          <p>Формула составная: она сохраняется как есть и меняется во вкладке «Файл (JSON)».</p>
        </>
      )}
      {problems.map(({ path: at, message }) => (
        <p key={`${at} ${message}`} className={classes['wrong']}>
          {message}
        </p>
      ))}
    </fieldset>
  );
}

type PlainProps = {
  readonly plain: PlainFormula;
  readonly path: string;
  readonly instrument: Instrument;
  readonly onChange: (plain: PlainFormula) => void;
};

function Plain({ plain, path, instrument, onChange }: PlainProps) {
  const { terms, weights } = plain;
  const own = path.startsWith('furtherTotals') ? instrument.furtherTotals?.find(({ total }) => sameTerms(total, plain))?.id : undefined;
  const possible = [
    ...leaves(instrument.items)
      .filter((item) => isScored(item) && item.informative !== true)
      .map(({ id }) => id),
    ...(instrument.furtherTotals ?? []).map(({ id }) => id).filter((id) => id !== own),
  ];
  const listed = [...new Set([...possible, ...terms])];
  const weightOf = (id: string) => weights[terms.indexOf(id)] ?? '1';
  const take = (chosen: readonly string[], weigh = weightOf) => {
    const next = listed.filter((id) => chosen.includes(id));
    onChange({ ...plain, terms: next, weights: next.map(weigh) });
  };
  return (
    <>
      <NativeSelect
        aria-label="Как считается"
        w={320}
        value={plain.kind}
        data={[
          { value: 'sum', label: 'сумма отмеченных' },
          { value: 'mean', label: 'среднее отмеченных' },
          { value: 'weighted', label: 'среднее с весами' },
        ]}
        onChange={(event) => onChange({ kind: event.currentTarget.value as PlainFormula['kind'], terms, weights: terms.map(weightOf) })}
      />
      {listed.map((id) => (
        <div key={id} className={classes['row']}>
          <Checkbox
            label={termTitle(id, instrument)}
            checked={terms.includes(id)}
            // Something must be left to count.
            disabled={terms.length === 1 && terms[0] === id}
            onChange={(event) => take(event.currentTarget.checked ? [...terms, id] : terms.filter((one) => one !== id))}
          />
          {plain.kind === 'weighted' && terms.includes(id) && (
            <TextInput
              w={96}
              size="xs"
              aria-label={`Вес: ${termTitle(id, instrument)}`}
              value={weightOf(id)}
              onChange={(event) => {
                const weight = event.currentTarget.value;
                take(terms, (one) => (one === id ? weight : weightOf(one)));
              }}
            />
          )}
        </div>
      ))}
    </>
  );
}

function sameTerms(formula: Formula, { terms }: PlainFormula): boolean {
  return plainFormula(formula)?.terms.join(' ') === terms.join(' ');
}
