import { Loaded } from '../../../components/Loaded.tsx';
import { useCall } from '../../../useCall.ts';
import { useYear } from '../../../year.ts';
import { AnalysisPage } from '../AnalysisPage.tsx';
import { CompetenceParts } from './CompetenceParts.tsx';

/** Competences of a year: levels, who has which, deficits, dynamics, who is missing, what other rules would change. */
export function CompetencePage() {
  const year = useYear();
  const query = useCall('analysis.competence', { year });
  return (
    <AnalysisPage
      title={`Компетенции, ${year}`}
      lead="Любое число ведёт к педагогам, от педагога – к расчёту уровня. Кто ведёт два предмета, считается по каждому."
      topic="analysis"
      report="competence"
    >
      <Loaded query={query}>{(view) => <CompetenceParts view={view} />}</Loaded>
    </AnalysisPage>
  );
}
