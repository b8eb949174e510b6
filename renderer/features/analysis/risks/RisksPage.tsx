import { Loaded } from '../../../components/Loaded.tsx';
import { useCall } from '../../../useCall.ts';
import { useYear } from '../../../year.ts';
import { AnalysisPage } from '../AnalysisPage.tsx';
import { RiskParts } from './RiskParts.tsx';

/** Risks of a year's schools: the map, the work list, the findings, factor by factor, the change by year. */
export function RisksPage() {
  const year = useYear();
  const query = useCall('analysis.risks', { year });
  return (
    <AnalysisPage
      title={`Риски, ${year}`}
      lead="Что диагностировал рисковый профиль, что подтвердил куратор и какие меры назвала школа."
      topic="analysis"
      report="risks"
    >
      <Loaded query={query}>{(view) => <RiskParts view={view} />}</Loaded>
    </AnalysisPage>
  );
}
