import { useMemo } from 'react';
import { Link } from 'wouter';
import type { CompetenceView } from '../../../../shared/ipc/calls/analysis.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { counted } from '../../../plural.ts';
import { FilterBar, type Choice } from '../FilterBar.tsx';
import { Parts } from '../Parts.tsx';
import { RulesPart } from '../RulesPart.tsx';
import { useAddress } from '../useAddress.ts';
import { BoundaryTable } from './BoundaryTable.tsx';
import { DeficitsPart } from './DeficitsPart.tsx';
import { DynamicsPart } from './DynamicsPart.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { levels } from './levels.ts';
import { LevelsPart } from './LevelsPart.tsx';
import { MissingPart } from './MissingPart.tsx';
import { narrowed } from './narrowed.ts';
import { TeacherPanel } from './TeacherPanel.tsx';
import { TeachersPart } from './TeachersPart.tsx';

export function CompetenceParts({ view: whole }: { readonly view: CompetenceView }) {
  const address = useAddress();
  const [school, subject, level] = [address.of('school'), address.of('subject'), address.of('level')];
  const view = useMemo(() => narrowed(whole, { school, subject }), [whole, school, subject]);
  const { now } = view;
  const isShown = (index: number) => {
    const { score } = now.forms[index]!;
    return score?.status === 'scored' && score.level !== null && (level === '' || score.level === level);
  };
  const groups = now.groups.filter((group) => level === '' || group.level === level);
  const shown = now.forms.flatMap((_, index) => (isShown(index) ? [index] : []));

  if (whole.now.forms.length === 0)
    return (
      <EmptyState title={`В ${whole.now.year} учебном году оценивать некого`}>
        <p>
          Уровни определяют у педагогов школ ШНОР. Укажите, какие школы относятся к ШНОР в этом году, в разделе{' '}
          <Link href={paths.schools}>Школы</Link>, затем внесите педагогов с предметами в разделе <Link href={paths.people}>Педагоги</Link>.
        </p>
      </EmptyState>
    );

  const places: readonly Choice[] = [
    {
      name: 'school',
      label: 'Школа',
      all: 'Все школы',
      options: whole.now.schools.map(({ key }) => ({ value: key.id, label: key.name })),
    },
    {
      name: 'subject',
      label: 'Предмет',
      all: 'Все предметы',
      options: whole.now.subjects.map(({ key }) => ({ value: key, label: key })),
    },
  ];
  const byLevel: Choice = {
    name: 'level',
    label: 'Уровень',
    all: 'Все уровни',
    options: levels.map(({ code, title, words }) => ({ value: code, label: `${title} – ${words}` })),
  };
  const filters = (part: string) => {
    if (part === 'rules') return null;
    if (part === 'levels' || part === 'missing')
      return <FilterBar choices={places} count={`Уровень определён у ${now.whole.determined} из ${now.whole.owed}`} />;
    if (part === 'groups') return <FilterBar choices={[...places, byLevel]} count={counted(groups.length, 'группа', 'группы', 'групп')} />;
    return <FilterBar choices={[...places, byLevel]} count={`Показано: ${counted(shown.length, 'педагог', 'педагога', 'педагогов')}`} />;
  };

  return (
    <>
      <Parts
        label="Разделы анализа компетенций"
        filters={filters}
        parts={[
          { id: 'levels', title: 'Уровни', content: () => <LevelsPart view={view} /> },
          { id: 'teachers', title: 'Педагоги', count: now.whole.determined, content: () => <TeachersPart view={view} shown={shown} /> },
          { id: 'groups', title: 'Группы', count: now.groups.length, content: () => <GroupsPart now={now} groups={groups} /> },
          { id: 'deficits', title: 'Дефициты', content: () => <DeficitsPart now={now} shown={shown} isLevelChosen={level !== ''} /> },
          { id: 'dynamics', title: 'Динамика', content: () => <DynamicsPart view={view} shown={shown} /> },
          { id: 'missing', title: 'Нет данных', count: now.missing.length, content: () => <MissingPart now={now} /> },
          {
            id: 'rules',
            title: 'Правила',
            content: () => (
              <>
                <RulesPart rules={whole.rules} />
                <BoundaryTable view={whole} />
              </>
            ),
          },
        ]}
      />
      <TeacherPanel view={whole} />
    </>
  );
}
