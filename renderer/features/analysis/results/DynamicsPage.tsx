import { Link } from 'wouter';
import { paths } from '../../../../shared/model/paths.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { useCall } from '../../../useCall.ts';
import { AnalysisPage } from '../AnalysisPage.tsx';
import { useAddress } from '../useAddress.ts';
import { DynamicsParts } from './DynamicsParts.tsx';

/** Results over the years: of a school, of its classes, of one subject over the schools; agreement with the register; possible causes. */
export function DynamicsPage() {
  const address = useAddress();
  const query = useCall('analysis.results', { school: address.of('school') || null });
  return (
    <AnalysisPage
      title="Динамика результатов"
      lead="ВПР, ОГЭ и ЕГЭ по календарным годам. Результаты ВПР не оценивают учителей и школы: рейтингов здесь нет."
      topic="dynamics"
      report={null}
    >
      <Loaded query={query}>
        {(view) =>
          view.school ? (
            <DynamicsParts view={view} school={view.school} />
          ) : (
            <EmptyState title="Результатов процедур в базе нет">
              <p>
                Внесите или загрузите их в разделе <Link href={paths.results}>Результаты</Link>.
              </p>
            </EmptyState>
          )
        }
      </Loaded>
    </AnalysisPage>
  );
}
