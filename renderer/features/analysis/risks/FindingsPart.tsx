import { wantedRiskForm } from './wantedRiskForm.ts';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { RiskMap, SchoolRisks } from '../../../../shared/analysis/risks.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { significanceWords } from '../../forms/riskWords.ts';
import { useOpenForm } from '../../opening/useOpenForm.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import { findingKinds, findingLabel } from './findingKinds.ts';
import { RiskLink } from './RiskLink.tsx';
import { SignificanceMark } from './RiskMarks.tsx';

type Finding = RiskMap['findings'][number];
type Props = { readonly map: RiskMap; readonly findings: readonly Finding[] };

/** What does not fit together: a risk without a measure, a measure without a risk, a form that is not there. */
export function FindingsPart({ map, findings }: Props) {
  const { open, panel } = useOpenForm(map.year);
  if (map.findings.length === 0)
    return <EmptyState title="Замечаний нет">Формы всех школ на месте, у каждого подтверждённого риска есть мера.</EmptyState>;
  const schoolOf = (id: string) => map.schools.find(({ school }) => school.id === id);
  const riskOf = ({ school, finding }: Finding) => schoolOf(school.id)?.risks.factors.find(({ factor }) => factor === finding.factor);
  const weight = (row: Finding) => ({ high: 0, medium: 1, low: 2, none: 3 })[riskOf(row)?.significance ?? 'none'];
  const place = ({ finding }: Finding) => findingKinds.findIndex(({ value }) => value === finding.kind);
  const columns: readonly Column<Finding>[] = [
    {
      key: 'kind',
      title: 'Замечание',
      width: '262px',
      sortBy: place,
      cell: ({ finding }) => {
        const Icon = finding.kind === 'measure-for-refuted' ? IconInfoCircle : IconAlertTriangle;
        return (
          <>
            <Icon size={16} stroke={1.75} aria-hidden style={{ verticalAlign: '-3px' }} /> {findingLabel(finding.kind)}
          </>
        );
      },
    },
    { key: 'school', title: 'Школа', sortBy: ({ school }) => school.name, width: '164px', cell: ({ school }) => kept(school.name) },
    {
      key: 'risk',
      title: 'Риск',
      width: '270px',
      sortBy: (row) => riskOf(row)?.title ?? '',
      cell: (row) => {
        const risk = riskOf(row);
        return risk ? (
          <RiskLink school={row.school.id} factor={risk.factor}>
            {risk.title}
          </RiskLink>
        ) : (
          'вся школа'
        );
      },
    },
    {
      key: 'significance',
      title: 'Значимость',
      cell: (row) => {
        const risk = riskOf(row);
        return risk ? <SignificanceMark significance={risk.significance} /> : '–';
      },
    },
    {
      key: 'do',
      title: 'Что сделать',
      cell: (row) => {
        const { title, instrument, submission } = remedyOf(row, schoolOf(row.school.id));
        return (
          <Button
            variant="default"
            size="compact-md"
            className="no-print"
            aria-label={`${title}: ${row.school.name}`}
            onClick={() => open(wantedRiskForm({ instrument, school: row.school.id, submission }))}
          >
            {title}
          </Button>
        );
      },
    },
  ];
  const sheet = (): Sheet => ({
    name: `Замечания по рискам ${map.year}`,
    head: ['Замечание', 'Школа', 'Риск', 'Значимость'],
    rows: findings.map((row) => {
      const risk = riskOf(row);
      return [
        findingLabel(row.finding.kind),
        row.school.name,
        risk?.title ?? '',
        risk?.significance ? significanceWords[risk.significance] : '',
      ];
    }),
  });
  return (
    <TableSection title="Замечания" sheet={sheet}>
      {findings.length === 0 ? (
        <EmptyState title="Под отбор ничего не подходит">Выберите другое замечание или все школы.</EmptyState>
      ) : (
        <DataTable
          label="Замечания"
          columns={columns}
          rows={findings.toSorted((a, b) => place(a) - place(b) || weight(a) - weight(b))}
          rowKey={({ school, finding }) => `${school.id} ${finding.kind} ${finding.factor ?? ''}`}
        />
      )}
      {panel}
    </TableSection>
  );
}

type Remedy = { readonly title: string; readonly instrument: string; readonly submission: string | null };

/** The form that settles the finding. */
function remedyOf({ finding }: Finding, school: SchoolRisks | undefined): Remedy {
  switch (finding.kind) {
    case 'confirmed-without-measure':
      return { title: 'Внести меру', instrument: 'k-self-analysis', submission: school?.selfAnalysis?.submission ?? null };
    case 'measure-for-refuted':
      return { title: 'Пересмотреть меру', instrument: 'k-self-analysis', submission: school?.selfAnalysis?.submission ?? null };
    case 'no-protocol':
      return { title: 'Заполнить протокол', instrument: 'k-curator-protocol', submission: school?.protocol?.submission ?? null };
    case 'no-profile':
      return { title: 'Заполнить профиль', instrument: 'k-risk-profile', submission: school?.profile?.submission ?? null };
  }
}
