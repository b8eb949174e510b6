import { Link } from 'wouter';
import type { ClusterView } from '../../../../shared/analysis/resultViews.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { counted } from '../../../plural.ts';
import { FilterBar, type Choice } from '../FilterBar.tsx';
import { Parts } from '../Parts.tsx';
import { useAddress } from '../useAddress.ts';
import { DifferencesPart } from './DifferencesPart.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { SchoolBesidePart } from './SchoolBesidePart.tsx';

/** The screen of clusters by parts; where schools cannot be grouped, why. */
export function ClusterParts({ view }: { readonly view: ClusterView }) {
  const { of } = useAddress();
  const { clustering } = view;
  const nameOf = (id: string) => view.schools.find((school) => school.id === id)?.name ?? id;
  if (clustering.status === 'too-few')
    return (
      <EmptyState title="Группировать нечего">
        <p>
          Нужны хотя бы четыре школы, у которых известно не меньше половины показателей, и показатели, по которым они различаются.{' '}
          {view.schools.length < 4 ? (
            <>
              Внесите <Link href="/schools">школы</Link>: сейчас их {view.schools.length}.
            </>
          ) : (
            <>
              Выберите другие показатели или заполните <Link href="/forms">формы школ</Link>.
            </>
          )}
        </p>
        {clustering.leftOut.length > 0 && <p>Мало данных: {clustering.leftOut.map(nameOf).join(', ')}.</p>}
      </EmptyState>
    );
  const grouped = clustering.clusters.flatMap(({ ids }) => ids);
  const first = grouped.map((id) => ({ id, name: nameOf(id) })).toSorted((a, b) => collator.compare(a.name, b.name));
  const school = first.find(({ id }) => id === of('school')) ?? first[0]!;
  const said = `${counted(clustering.clusters.length, 'группа', 'группы', 'групп')}, ${counted(grouped.length, 'школа', 'школы', 'школ')}`;
  const bySchool: Choice = {
    name: 'school',
    label: 'Школа',
    all: null,
    value: school.id,
    options: first.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <Parts
      label="Разделы кластеров"
      filters={(part) => <FilterBar choices={part === 'school' ? [byCount, bySchool] : [byCount]} count={said} />}
      parts={[
        { id: 'groups', title: 'Группы', content: () => <GroupsPart view={view} clustering={clustering} /> },
        { id: 'differences', title: 'Чем отличаются', content: () => <DifferencesPart view={view} clustering={clustering} /> },
        {
          id: 'school',
          title: 'Школа и её группа',
          content: () => <SchoolBesidePart view={view} clustering={clustering} school={school} />,
        },
      ]}
    />
  );
}

const byCount: Choice = {
  name: 'count',
  label: 'Сколько групп',
  all: 'Число групп – по данным',
  options: [2, 3, 4, 5, 6].map((count) => ({ value: String(count), label: counted(count, 'группа', 'группы', 'групп') })),
};

const collator = new Intl.Collator('ru', { numeric: true });
