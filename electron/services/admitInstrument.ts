import { isDeepStrictEqual } from 'node:util';
import { itemsById } from '../../shared/engine/answers.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import type { InstrumentCheck } from '../../shared/ipc/calls/instruments.ts';
import { isBuiltIn, type InstrumentLibrary } from '../../shared/instruments/library.ts';
import { readInstrument, type Problem } from '../../shared/instruments/parse.ts';

/** Whether a file can be added to the instruments of a base: as a new one, as the next version of one added, or it is there already. */
export function admitInstrument(library: InstrumentLibrary, text: string): InstrumentCheck {
  const { instrument, findings, problems } = readInstrument(text);
  if (!instrument) return { instrument: null, findings: [], problems, status: null, before: null };
  const latest = library.byId(instrument.id) ?? null;
  const before = latest?.version ?? null;
  const stored = library.version(instrument.id, instrument.version);
  if (stored && !isBuiltIn(instrument.id) && isDeepStrictEqual(stored, instrument))
    return { instrument, findings, problems: [], status: 'known', before };
  const found = [...placeProblems(latest, instrument), ...sourceProblems(library, instrument)];
  if (found.length > 0) return { instrument, findings, problems: found, status: null, before };
  return { instrument, findings, problems: [], status: latest ? 'next' : 'new', before };
}

function placeProblems(latest: Instrument | null, instrument: Instrument): readonly Problem[] {
  const { id, version, about, crosswalk } = instrument;
  if (isBuiltIn(id)) return [problem('id', `методика «${id}» встроена в программу: укажите другой id, например «${id}-2»`)];
  if (!latest) return [];
  if (version <= latest.version)
    return [
      problem(
        'version',
        `в базе есть версия ${latest.version} этой методики, и она не меняется: изменённая методика – новая версия, укажите ${latest.version + 1}`,
      ),
    ];
  return [
    ...(about === latest.about
      ? []
      : [problem('about', `в версии ${latest.version} указано «${latest.about}»: в другой форме укажите другой id`)]),
    ...(crosswalk ? crosswalkProblems(latest, instrument, crosswalk) : []),
  ];
}

function crosswalkProblems(
  latest: Instrument,
  instrument: Instrument,
  { from, items }: NonNullable<Instrument['crosswalk']>,
): readonly Problem[] {
  if (from !== latest.version)
    return [problem('crosswalk.from', `сопоставление ведёт от последней версии в базе: укажите ${latest.version}`)];
  const [now, earlier] = [itemsById(instrument), itemsById(latest)];
  return Object.entries(items).flatMap(([id, source]) => {
    if (source === null) return [];
    const place = { path: `crosswalk.items.${id}`, place: `показатель ${id}` };
    const item = earlier.get(source);
    if (!item) return [{ ...place, message: `в версии ${latest.version} нет показателя «${source}»` }];
    if (item.kind === now.get(id)?.kind) return [];
    return [{ ...place, message: `показатель «${source}» версии ${latest.version} другого вида, сопоставить их нельзя: укажите null` }];
  });
}

/** Values may be taken from a choice of another form that is known. */
function sourceProblems(library: InstrumentLibrary, instrument: Instrument): readonly Problem[] {
  return [...itemsById(instrument).values()].flatMap((item) => {
    if (item.kind !== 'points' || !item.from) return [];
    const place = { path: '', place: `показатель ${item.id}` };
    const source = library.byId(item.from.instrument);
    if (!source || source.id === instrument.id) return [{ ...place, message: `from: методики «${item.from.instrument}» в базе нет` }];
    const choice = itemsById(source).get(item.from.item);
    if (choice?.kind !== 'choice' || choice.options.every(({ points }) => points === undefined))
      return [{ ...place, message: `from: в методике «${source.id}» нет показателя «${item.from.item}» с баллами за выбранное` }];
    const wrong = choice.options.find(({ points }) => points !== undefined && !item.values.includes(points));
    return wrong ? [{ ...place, message: `from: «${wrong.title}» даёт ${wrong.points}, а такого значения у показателя нет` }] : [];
  });
}

function problem(path: string, message: string): Problem {
  return { path, place: null, message };
}
