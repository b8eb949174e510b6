import { Button, NativeSelect } from '@mantine/core';
import type { Matrix } from '../../../shared/collection/matrix.ts';
import { stateWords } from '../../components/StateMark.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { orderTitle } from '../../orderTitle.ts';
import { counted } from '../../plural.ts';
import { useFilters } from '../../useFilters.ts';
import { statusWords } from '../../words.ts';
import { optionsOf, type MatrixFilter, type MatrixView } from './matrixView.ts';

const names = ['order', 'form', 'round', 'who', 'state'] as const;

/** What of the table is looked at, kept in the address. */
export function useMatrixFilter(): MatrixFilter {
  const filters = useFilters();
  const [order, form, round, who, state] = names.map((name) => filters.of(name));
  return { order: order!, form: form!, round: round!, who: who!, state: state! };
}

/** What the filters can be set to. */
function choicesOf(matrix: Matrix) {
  const { orders, forms, rounds } = optionsOf(matrix);
  return [
    { name: 'order', label: 'Приказ', all: 'Все приказы', options: orders.map(({ value }) => ({ value, label: orderTitle(value) })) },
    { name: 'form', label: 'Форма', all: 'Все формы', options: forms },
    { name: 'round', label: 'Период', all: 'Все периоды', options: rounds },
    { name: 'who', label: 'О ком', all: 'Школы и другие', options: whoOptions(matrix) },
    { name: 'state', label: 'Состояние', all: 'Любое состояние', options: states },
  ] as const;
}

/** The chosen filters in words. */
export function chosenWords(matrix: Matrix, filter: MatrixFilter): readonly string[] {
  return choicesOf(matrix).flatMap(({ name, options }) => options.find(({ value }) => value === filter[name])?.label ?? []);
}

type Props = { readonly matrix: Matrix; readonly view: MatrixView; readonly filter: MatrixFilter };

/** Filters by order, form, round, whom it is about, state. */
export function MatrixFilters({ matrix, view, filter }: Props) {
  const filters = useFilters();
  const choices = choicesOf(matrix);
  const isFiltered = names.some((name) => filter[name] !== '');
  const shown = view.schools.length;
  const all = matrix.columns.some(({ of }) => of.includes('school')) ? matrix.rows.filter(({ kind }) => kind === 'school').length : 0;
  const whole = all === 0 ? '' : counted(all, 'школа', 'школы', 'школ');
  const count = shown === all ? whole : `${shown} из ${counted(all, 'школы', 'школ', 'школ')}`;
  return (
    <Toolbar count={count}>
      {choices
        .filter(({ options }) => options.length > 1)
        .map(({ name, label, all: every, options }) => (
          <NativeSelect
            key={name}
            aria-label={label}
            maw={184}
            value={filter[name]}
            data={[{ value: '', label: every }, ...options]}
            onChange={(event) => filters.set(name, event.currentTarget.value)}
          />
        ))}
      {isFiltered && (
        <Button variant="subtle" onClick={() => filters.drop(names)}>
          Сбросить
        </Button>
      )}
    </Toolbar>
  );
}

const states = [
  { value: 'overdue', label: 'просрочено' },
  { value: 'not-started', label: stateWords['not-started'] },
  { value: 'draft', label: stateWords.draft },
  { value: 'doubtful', label: stateWords.doubtful },
  { value: 'complete', label: stateWords.complete },
  { value: 'signed', label: stateWords.signed },
  { value: 'outdated', label: 'подписанный экземпляр устарел' },
];

function whoOptions({ rows }: Matrix) {
  const all = [
    { value: 'municipality', label: 'муниципалитет' },
    { value: 'shnor', label: `школы ${statusWords.shnor}` },
    { value: 'left-shnor', label: `школы, вышедшие из ШНОР` },
    { value: 'none', label: `школы не из ШНОР` },
    { value: 'mentor', label: 'наставники' },
    { value: 'tutor', label: 'тьюторы' },
  ];
  const present = new Set(rows.map(({ kind, status }) => (kind === 'school' ? status : kind)));
  return all.filter(({ value }) => [...present].some((one) => one === value));
}
