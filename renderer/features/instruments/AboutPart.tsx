import { Link } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { leaves } from '../../../shared/engine/instrument.ts';
import { roundTitles } from '../../../shared/collection/rounds.ts';
import { paths } from '../../../shared/model/paths.ts';
import { Facts, type Fact } from '../../components/Facts.tsx';
import { orderTitle } from '../../orderTitle.ts';
import { aboutText, roundsText, windowText } from './words.ts';

/** Where the form comes from, whom it is about, when it is due. */
export function AboutPart({ instrument }: { readonly instrument: Instrument }) {
  const { source, window, otherWindows = [], roundWindows = {}, register } = instrument;
  const ownRounds = instrument.rounds.flatMap((round) => {
    const own = roundWindows[round];
    return own ? [`${roundTitles[round]}: ${windowText(own)}`] : [];
  });
  const facts: readonly Fact[] = [
    { title: 'Приказ', value: orderTitle(source.order) },
    { title: 'Документ', value: source.document },
    { title: 'Пункт', value: source.clause },
    { title: 'О ком', value: aboutText(instrument) },
    { title: 'Кто заполняет', value: instrument.filledBy },
    { title: 'Период', value: roundsText(instrument) },
    { title: 'Срок', value: window ? windowText(window) : ownRounds.length > 0 ? '–' : 'приказ не называет' },
    ...(ownRounds.length > 0 ? [{ title: 'Сроки периодов', value: <Lines lines={ownRounds} /> }] : []),
    ...(otherWindows.length > 0 ? [{ title: 'Другие сроки приказа', value: <Lines lines={otherWindows.map(windowText)} /> }] : []),
    { title: 'Показателей', value: leaves(instrument.items).length },
    ...(register.length > 0
      ? [
          {
            title: 'Разночтения',
            value: register.map((number, index) => (
              <span key={number}>
                {index > 0 && ', '}
                <Link href={paths.discrepancy(number)}>№ {number}</Link>
              </span>
            )),
          },
        ]
      : []),
    { title: 'Имя в файле', value: <code>{instrument.id}</code> },
  ];
  return <Facts facts={facts} />;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line}>
      {line}
      <br />
    </span>
  ));
}
