import { Link } from 'wouter';
import type { RiskMap } from '../../../../shared/analysis/risks.ts';
import type { RiskView } from '../../../../shared/ipc/calls/analysis.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { counted, plural } from '../../../plural.ts';
import { significanceWords } from '../../forms/riskWords.ts';
import { FilterBar, type Choice } from '../FilterBar.tsx';
import { Parts } from '../Parts.tsx';
import { RulesPart } from '../RulesPart.tsx';
import { useAddress } from '../useAddress.ts';
import { FactorsPart } from './FactorsPart.tsx';
import { findingKinds } from './findingKinds.ts';
import { FindingsPart } from './FindingsPart.tsx';
import { MapPart } from './MapPart.tsx';
import { OwnPart } from './OwnPart.tsx';
import { RiskSide } from './RiskSide.tsx';
import { riskTrend } from './riskTrend.ts';
import { TrendsPart } from './TrendsPart.tsx';
import { WorkPart } from './WorkPart.tsx';

export function RiskParts({ view: { now, rules, yearBefore } }: { readonly view: RiskView }) {
  const address = useAddress();
  if (now.schools.length === 0)
    return (
      <EmptyState title={`В ${now.year} учебном году нет школ ШНОР`}>
        <p>
          Карта рисков строится по школам с низкими результатами. Укажите статус школ в этом году в разделе{' '}
          <Link href={paths.schools}>Школы</Link>, затем заполните <Link href={paths.monitoring('k-risk-profile')}>рисковые профили</Link>.
        </p>
      </EmptyState>
    );

  const isOfSchool = (id: string) => address.of('school') === '' || id === address.of('school');
  const [factor, significance, measure, finding] = ['factor', 'significance', 'measure', 'finding'].map(address.of);
  const schools = now.schools.filter(({ school }) => isOfSchool(school.id));
  const tasks = now.workList.filter(
    ({ school, risk }) =>
      isOfSchool(school.id) &&
      (factor === '' || risk.factor === factor) &&
      (significance === '' || (risk.significance ?? 'none') === significance) &&
      (measure === '' || (measure === 'yes') === (risk.measures !== null)),
  );
  const findings = now.findings.filter((one) => isOfSchool(one.school.id) && (finding === '' || one.finding.kind === finding));
  const trend = riskTrend(now);
  const choices = choicesOf(now);
  const filters = (part: string) => {
    switch (part) {
      case 'work':
        return (
          <FilterBar
            choices={[choices.school, choices.factor, choices.significance, choices.measure]}
            count={`Показано: ${tasks.length} из ${now.workList.length}`}
          />
        );
      case 'findings':
        return <FilterBar choices={[choices.finding, choices.school]} count={`Показано: ${findings.length} из ${now.findings.length}`} />;
      case 'map':
        return (
          <FilterBar
            choices={[choices.school, { ...choices.finding, label: 'Выделить', all: 'Выделить: ничего' }]}
            count={`${counted(schools.length, 'школа', 'школы', 'школ')}, ${now.factors.length} ${plural(now.factors.length, 'фактор', 'фактора', 'факторов')}`}
          />
        );
      case 'trends':
        return <FilterBar choices={[choices.school]} count={`По сравнению с ${yearBefore}`} />;
      default:
        return null;
    }
  };

  return (
    <>
      <Parts
        label="Разделы анализа рисков"
        filters={filters}
        parts={[
          { id: 'map', title: 'Карта', content: () => <MapPart map={now} schools={schools} trend={trend} /> },
          { id: 'work', title: 'В работу', count: now.workList.length, content: () => <WorkPart map={now} tasks={tasks} trend={trend} /> },
          {
            id: 'findings',
            title: 'Замечания',
            count: now.findings.length,
            content: () => <FindingsPart map={now} findings={findings} />,
          },
          { id: 'factors', title: 'По факторам', content: () => <FactorsPart map={now} /> },
          { id: 'trends', title: 'Динамика', content: () => <TrendsPart map={now} yearBefore={yearBefore} isShown={isOfSchool} /> },
          { id: 'own', title: 'Вне профиля', count: now.own.length, content: () => <OwnPart map={now} /> },
          { id: 'rules', title: 'Правила', content: () => <RulesPart rules={rules} /> },
        ]}
      />
      <RiskSide map={now} yearBefore={yearBefore} trend={trend} />
    </>
  );
}

function choicesOf(map: RiskMap): Readonly<Record<'school' | 'factor' | 'significance' | 'measure' | 'finding', Choice>> {
  return {
    school: {
      name: 'school',
      label: 'Школа',
      all: 'Все школы',
      options: map.schools.map(({ school }) => ({ value: school.id, label: school.name })),
    },
    factor: {
      name: 'factor',
      label: 'Фактор риска',
      all: 'Все факторы',
      options: map.factors.map(({ factor, title }) => ({ value: factor, label: title })),
    },
    significance: {
      name: 'significance',
      label: 'Значимость',
      all: 'Любая значимость',
      options: [
        ...Object.entries(significanceWords).map(([value, label]) => ({ value, label: `${label} значимость` })),
        { value: 'none', label: 'значимость не указана' },
      ],
    },
    measure: {
      name: 'measure',
      label: 'Меры',
      all: 'С мерами и без',
      options: [
        { value: 'no', label: 'Меры нет' },
        { value: 'yes', label: 'Мера есть' },
      ],
    },
    finding: { name: 'finding', label: 'Замечание', all: 'Все замечания', options: findingKinds },
  };
}
