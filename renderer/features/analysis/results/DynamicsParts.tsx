import type { ResultLine } from '../../../../shared/analysis/resultDynamics.ts';
import type { ResultsView, SchoolResults } from '../../../../shared/analysis/resultViews.ts';
import { counted } from '../../../plural.ts';
import { FilterBar, type Choice } from '../FilterBar.tsx';
import { lineId, lineTitle } from '../lineTitle.ts';
import { Parts } from '../Parts.tsx';
import { useAddress } from '../useAddress.ts';
import { ClassesPart } from './ClassesPart.tsx';
import { ContextPart } from './ContextPart.tsx';
import { LinePart } from './LinePart.tsx';
import { measures, measureOf } from './measures.ts';
import { RegisterPart } from './RegisterPart.tsx';
import { SchoolPart } from './SchoolPart.tsx';

type Props = { readonly view: ResultsView; readonly school: SchoolResults };

/** The screen of results over the years by parts. */
export function DynamicsParts({ view, school }: Props) {
  const { of } = useAddress();
  const measure = measureOf(of('measure'));
  const line = lineOf(view.lines, of('line'));
  const own = lineOf(school.series, of('line'));
  const year = Number(of('year')) || (view.registerYears.at(-1) ?? 0);
  const bySchool: Choice = {
    name: 'school',
    label: 'Школа',
    all: null,
    value: school.school.id,
    options: view.schools.map(({ id, name }) => ({ value: id, label: name })),
  };
  const byMeasure: Choice = {
    name: 'measure',
    label: 'Показатель',
    all: null,
    value: measures[0]!.id,
    options: measures.map(({ id, title }) => ({ value: id, label: title })),
  };
  const byLine = (lines: readonly ResultLine[], chosen: ResultLine | undefined): Choice => ({
    name: 'line',
    label: 'Процедура, предмет, класс',
    all: null,
    value: chosen ? lineId(chosen) : '',
    options: lines.map((one) => ({ value: lineId(one), label: lineTitle(one) })),
  });
  const filters = (part: string) => {
    switch (part) {
      case 'school':
        return (
          <FilterBar
            choices={[bySchool, byLine(school.series, own), byMeasure]}
            count={counted(school.series.length, 'строка', 'строки', 'строк')}
          />
        );
      case 'classes':
        return <FilterBar choices={[bySchool]} count={counted(school.cohorts.length, 'класс', 'класса', 'классов')} />;
      case 'line':
        return <FilterBar choices={[byLine(view.lines, line), byMeasure]} count="" />;
      case 'register':
        return <FilterBar choices={[yearChoice(view.registerYears, year), registerChoice]} count="" />;
      default:
        return <FilterBar choices={[bySchool]} count="" />;
    }
  };
  return (
    <Parts
      label="Разделы динамики результатов"
      filters={filters}
      parts={[
        { id: 'school', title: 'Школа', content: () => <SchoolPart school={school} years={view.years} line={own} measure={measure} /> },
        { id: 'classes', title: 'Класс за классом', content: () => <ClassesPart school={school} /> },
        { id: 'line', title: 'Предмет по школам', content: () => line && <LinePart line={line} measure={measure} /> },
        { id: 'register', title: 'Журнал', content: () => <RegisterPart year={year} isMarkedOnly={of('marked') === 'yes'} /> },
        { id: 'context', title: 'Условия и причины', content: () => <ContextPart school={school} /> },
      ]}
    />
  );
}

function lineOf<L extends ResultLine>(lines: readonly L[], id: string): L | undefined {
  return lines.find((line) => lineId(line) === id) ?? lines[0];
}

function yearChoice(years: readonly number[], year: number): Choice {
  return {
    name: 'year',
    label: 'Год процедуры',
    all: null,
    value: String(year),
    options: years.toReversed().map((each) => ({ value: String(each), label: `${each} год` })),
  };
}

const registerChoice: Choice = {
  name: 'marked',
  label: 'Какие показать',
  all: 'Все результаты',
  options: [{ value: 'yes', label: 'Требуют дополнительного анализа' }],
};
