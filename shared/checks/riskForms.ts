import { answerOf, itemsById } from '../engine/answers.ts';
import type { Check } from './check.ts';

const profile = 'k-risk-profile';

/** The protocol's first column is the profile's: without one the observations confirm nothing. */
export const profileCheck: Check = {
  id: 'profile',
  title: 'Протокол куратора и рисковый профиль школы',
  instruments: ['k-curator-protocol'],
  looksAt: null,
  find({ effective, other, year }) {
    const factors = Object.keys(other(profile)?.answers ?? {}).length;
    const lines = Object.keys(effective).length;
    if (factors > 0 || lines === 0) return [];
    const sentence = `В протоколе заполнено строк: ${lines}, а в рисковом профиле школы за ${year} учебный год – 0: подтверждать или опровергать нечего.`;
    return [{ item: null, sentence, figures: [lines, factors] }];
  },
};

/** «Факторы риска (только актуальные для ОО)»: a measure for a factor of low significance that was not observed either. */
export const lowRiskMeasureCheck: Check = {
  id: 'low-risk-measure',
  title: 'Меры карточки самоанализа и значимость фактора в рисковом профиле',
  instruments: ['k-self-analysis'],
  looksAt: ({ kind }) => kind === 'measures',
  find({ instrument, effective, other, risks }) {
    const beside = other(profile);
    if (!beside) return [];
    const significance = [...itemsById(beside.instrument).values()];
    return [...itemsById(instrument).values()].flatMap((item) => {
      if (item.kind !== 'measures' || answerOf(effective, item.id) === undefined) return [];
      const choice = significance.find((one) => one.kind === 'choice' && one.factor === item.factor);
      const code = choice && answerOf(beside.answers, choice.id);
      if (choice?.kind !== 'choice' || code !== 'low') return [];
      const risk = risks()?.factors.find(({ factor }) => factor === item.factor);
      if (risk?.isDiagnosed || risk?.observed) return [];
      const observed = risk?.observed === false ? ' и протоколом куратора фактор не подтверждён' : '';
      return [
        {
          item: item.id,
          sentence: `В карточке указаны меры, а в рисковом профиле значимость фактора – низкая${observed}.`,
          figures: [true, code, risk?.observed ?? null],
        },
      ];
    });
  },
};
