import { builtInLibrary } from '../../shared/instruments/library.ts';
import { leaves, type Instrument, type LeafItem } from '../../shared/engine/instrument.ts';

/** What `opora instruments` prints of each instrument. */
export function describeInstruments(instruments: readonly Instrument[] = builtInLibrary.all) {
  return instruments.map((instrument) => ({
    id: instrument.id,
    version: instrument.version,
    title: instrument.title,
    order: instrument.source.order,
    about: instrument.about,
    isScored: instrument.total !== undefined,
    window: instrument.window,
    items: leaves(instrument.items).map(describeItem),
    ...levelsOf(instrument),
  }));
}

function describeItem(item: LeafItem) {
  const values = valuesOf(item);
  return { id: item.id, kind: item.kind, title: item.title, ...(values ? { values } : {}) };
}

function valuesOf(item: LeafItem): readonly (string | number | boolean)[] | null {
  switch (item.kind) {
    case 'points':
      return item.values;
    case 'scored-yes-no':
      return [0, 1];
    case 'choice':
      return item.options.map((option) => option.code);
    case 'observation':
      return [true, false];
    default:
      return null;
  }
}

/** Bands of the scale, or the levels that a form's own choice states. */
function levelsOf(instrument: Instrument) {
  if (instrument.scale) return { levels: instrument.scale.map(({ level, title, range, need }) => ({ level, title, range, need })) };
  const choice = leaves(instrument.items).find((item) => item.kind === 'choice' && item.id === 'level');
  if (choice?.kind !== 'choice') return {};
  return {
    levels: choice.options.map(({ code, title, characteristic = '' }) => ({ level: code, title, range: null, need: characteristic })),
  };
}
