import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { DiscrepancyView } from '../../../shared/ipc/calls/base.ts';
import { rules } from '../../../shared/instruments/rules.ts';
import { paths } from '../../../shared/model/paths.ts';
import { plainDate } from '../../dates.ts';
import { counted } from '../../plural.ts';
import { useInstruments } from '../../useInstruments.ts';
import classes from './DiscrepancyCard.module.css';
import { orderTitles } from './orderTitles.ts';
import { RuleForm } from './RuleForm.tsx';

/** One contradiction: the order's words, what follows, the rule applied, what another would change. */
export function DiscrepancyCard({ entry }: { readonly entry: DiscrepancyView }) {
  const [isChanging, setChanging] = useState(false);
  const rule = rules.find(({ id }) => id === entry.rule);
  const value = entry.inForce?.value ?? rule?.values[0]?.value;
  const titleOf = (one: string | undefined) => rule?.values.find((known) => known.value === one)?.title ?? one;
  const instruments = useInstruments();
  const forms = entry.instruments.flatMap((id) => instruments.byId(id) ?? []);
  return (
    <article className={classes['card']} aria-labelledby={`entry-${entry.number}`}>
      <header className={classes['head']}>
        <h2 id={`entry-${entry.number}`} tabIndex={-1}>
          № {entry.number}. {entry.title}
        </h2>
        <span>{orderTitles[entry.order]}</span>
      </header>
      <div className={classes['columns']}>
        <div>
          <h3>Слова приказа</h3>
          <Quotations list={entry.quotations.slice(0, atOnce)} />
          {entry.quotations.length > atOnce && (
            <details>
              <summary>Ещё {counted(entry.quotations.length - atOnce, 'выписка', 'выписки', 'выписок')}</summary>
              <Quotations list={entry.quotations.slice(atOnce)} />
            </details>
          )}
        </div>
        <div>
          <h3>Что из этого следует</h3>
          <p>{entry.consequence}</p>
          {entry.touched > 0 && (
            <p className={classes['touched']}>
              <IconAlertTriangle size={16} aria-hidden /> В этом году затронуто:{' '}
              {counted(entry.touched, 'результат', 'результата', 'результатов')}
            </p>
          )}
          <h3>Применяется</h3>
          {rule ? (
            <p>
              <strong>{titleOf(value)}</strong>
              <span className={classes['dim']}>
                {entry.inForce
                  ? ` – решение от ${plainDate(entry.inForce.decidedOn)}, ${entry.inForce.by}`
                  : ' – по умолчанию, решения ещё не принималось'}
              </span>
            </p>
          ) : (
            <p>{entry.applied}</p>
          )}
          {rule ? (
            <>
              <h3>Другие правила и что они изменят</h3>
              <ul>
                {entry.effects.map((effect) => (
                  <li key={effect.value}>
                    {titleOf(effect.value)}: <span className={classes['effect']}>{effect.sentence}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            entry.alternatives.length > 0 && (
              <>
                <h3>Что ещё возможно</h3>
                <ul>
                  {entry.alternatives.map((alternative) => (
                    <li key={alternative}>{alternative}</li>
                  ))}
                </ul>
              </>
            )
          )}
          {entry.instruments.includes('roadmaps') && (
            <p className={classes['dim']}>
              Мероприятия: <Link href={paths.roadmaps}>Дорожные карты</Link>
            </p>
          )}
          {forms.length > 0 && (
            <p className={classes['dim']}>
              Формы:{' '}
              {forms.map((form, index) => (
                <span key={form.id}>
                  {index > 0 && ', '}
                  <Link href={paths.monitoring(form.id)}>{form.shortTitle}</Link>
                </span>
              ))}
            </p>
          )}
        </div>
      </div>
      {rule && value !== undefined && (
        <footer className={classes['foot']}>
          {isChanging ? (
            <RuleForm rule={rule} entry={entry} value={value} onDone={() => setChanging(false)} />
          ) : (
            <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
              Изменить правило
            </Button>
          )}
          {entry.decisions.length > 0 && (
            <details>
              <summary>История решений: {entry.decisions.length}</summary>
              <ul>
                {entry.decisions
                  .toSorted((a, b) => b.at.localeCompare(a.at))
                  .map((decision) => (
                    <li key={decision.at}>
                      {plainDate(decision.decidedOn)}, {decision.by}: {titleOf(decision.value)}
                    </li>
                  ))}
              </ul>
            </details>
          )}
        </footer>
      )}
    </article>
  );
}

const atOnce = 4;

function Quotations({ list }: { readonly list: DiscrepancyView['quotations'] }) {
  return list.map(({ text, clause }) => (
    <blockquote key={`${clause} ${text}`}>
      {text}
      <cite>{clause}</cite>
    </blockquote>
  ));
}
