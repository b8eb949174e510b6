import { Link } from 'wouter';
import type { IdentificationView } from '../../../../shared/identification/identificationView.ts';
import type { IdentificationRule } from '../../../../shared/identification/rule.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FilterBar, type Choice } from '../FilterBar.tsx';
import { Parts } from '../Parts.tsx';
import { signedPoints } from '../shareText.ts';
import { AttentionPart } from './AttentionPart.tsx';
import { LowSharePart } from './LowSharePart.tsx';
import { RulesListPart } from './RulesListPart.tsx';
import { countAt } from './outcomeWords.ts';
import { SchoolsPart } from './SchoolsPart.tsx';
import { usualNear, type Setting } from './useSetting.ts';

type Props = {
  readonly view: IdentificationView;
  readonly setting: Setting;
  readonly onEdit: (rule: IdentificationRule) => void;
};

/** The screen of identification by parts. */
export function IdentificationParts({ view, setting, onEdit }: Props) {
  if (view.schools.length === 0 || view.resultYears.length === 0)
    return (
      <EmptyState title={view.schools.length === 0 ? 'Школ в базе нет' : 'Результатов процедур в базе нет'}>
        <p>
          Расчёт идёт по результатам ВПР, ОГЭ и ЕГЭ. Внесите <Link href={paths.schools}>школы</Link>, затем их{' '}
          <Link href={paths.results}>результаты</Link>.
        </p>
      </EmptyState>
    );
  const attention = view.schools.filter(({ outcomes, worsening }) => worsening.length > 0 || outcomes.some(({ near }) => near !== null));
  const first = view.rules[0]!;
  const count = `«${first.name}»: ${countAt(view, first.id, setting.shift)} из ${view.schools.length}${
    setting.shift === 0 ? '' : `, без сдвига ${countAt(view, first.id, 0)}`
  }`;
  const filters = (part: string) => {
    if (part === 'schools') return <FilterBar choices={[upToChoice(view), shiftChoice]} count={count} />;
    if (part === 'attention')
      return (
        <FilterBar choices={[upToChoice(view), nearChoice]} count={`Обратить внимание: ${attention.length} из ${view.schools.length}`} />
      );
    return part === 'share' ? <FilterBar choices={[upToChoice(view)]} count={count} /> : null;
  };
  return (
    <Parts
      label="Разделы выявления"
      filters={filters}
      parts={[
        { id: 'schools', title: 'Школы', content: () => <SchoolsPart view={view} shift={setting.shift} /> },
        {
          id: 'attention',
          title: 'Обратить внимание',
          count: attention.length,
          content: () => <AttentionPart view={view} schools={attention} near={setting.input.near} />,
        },
        { id: 'share', title: 'Доля ШНОР', content: () => <LowSharePart view={view} /> },
        { id: 'rules', title: 'Правила', count: view.rules.length, content: () => <RulesListPart view={view} onEdit={onEdit} /> },
      ]}
    />
  );
}

function upToChoice({ resultYears, upTo }: IdentificationView): Choice {
  const years = resultYears.includes(upTo) ? resultYears : [upTo, ...resultYears];
  return {
    name: 'upTo',
    label: 'Последний год результатов',
    all: null,
    value: String(upTo),
    options: years.map((year) => ({ value: String(year), label: `Результаты по ${year} год` })),
  };
}

const shiftChoice: Choice = {
  name: 'shift',
  label: 'Сдвиг порогов',
  all: 'Пороги как в правилах',
  options: [-10, -5, -3, -1, 1, 3, 5, 10].map((points) => ({
    value: String(points),
    label: `Пороги ${signedPoints(points).text} п.п.`,
  })),
};

const nearChoice: Choice = {
  name: 'near',
  label: 'Близко к порогу',
  all: null,
  value: String(usualNear),
  options: [1, 3, 5, 10].map((points) => ({ value: String(points), label: `До порога не больше ${points} п.п.` })),
};
