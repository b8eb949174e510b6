import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { useCall } from '../../../useCall.ts';
import { useYear } from '../../../year.ts';
import { PageTools } from '../PageTools.tsx';
import { CompetenceParts } from './CompetenceParts.tsx';

/** Competences of a year: levels, who has which, deficits, dynamics, who is missing, what other rules would change. */
export function CompetencePage() {
  const year = useYear();
  const query = useCall('analysis.competence', { year });
  return (
    <Page
      title={`Компетенции, ${year}`}
      lead="Уровни предметных компетенций педагогов. От любого числа можно перейти к списку педагогов, а от педагога – к расчёту его уровня. Педагог, который ведёт два предмета, считается по каждому."
      actions={<PageTools topic="score" />}
    >
      <Loaded query={query}>{(view) => <CompetenceParts view={view} />}</Loaded>
    </Page>
  );
}
