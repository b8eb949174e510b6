import type { Instrument } from '../../../shared/engine/instrument.ts';
import { presenceOf, type LeftOut, type PresenceCount } from '../../../shared/engine/presence.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { notCounted, presenceCount, presenceMark, presenceShare } from '../../../shared/reports/phrasing/presence.ts';
import field from './Field.module.css';
import classes from './PresencePanel.module.css';
import { LevelsList } from './LevelsList.tsx';
import { focusField, focusPart } from './walk.ts';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument };

/** Share of what is present: in the whole and by part of the order, each a jump to it; what does not count apart. */
export function PresencePanel({ view, instrument }: Props) {
  const presence = presenceOf(instrument, view.effective);
  if (!presence) return null;
  const before = view.previous && presenceOf(instrument, view.previous.effective);
  return (
    <>
      <h3>Доля имеющегося</h3>
      <div>
        <p className={classes['whole']}>{presenceShare(presence.whole)}</p>
        <p>{presenceCount(presence.whole)}</p>
        {view.previous && before && (
          <p className={classes['dim']}>
            {view.previous.year}: {presenceShare(before.whole)}, {presenceCount(before.whole)}
          </p>
        )}
      </div>
      <ol className={classes['parts']}>
        {presence.parts.map((part) => (
          <li key={part.id}>
            <button type="button" className={field['link']} onClick={() => focusPart(part.id)}>
              {part.id}. {part.title}
            </button>
            <Bar count={part} />
            <span className={classes['dim']}>{presenceCount(part)}</span>
          </li>
        ))}
      </ol>
      <LeftOutList items={presence.leftOut} />
      {instrument.alsoAbout && <LevelsList submission={view.submission} />}
    </>
  );
}

/** The same as the words beside it: present full, not filled hatched, absent empty. */
function Bar({ count: { asked, present, unfilled } }: { readonly count: PresenceCount }) {
  if (asked === 0) return null;
  return (
    <span className={classes['bar']} aria-hidden>
      <span className={classes['present']} style={{ width: `${(100 * present) / asked}%` }} />
      <span className={classes['unfilled']} style={{ width: `${(100 * unfilled) / asked}%` }} />
    </span>
  );
}

function LeftOutList({ items }: { readonly items: readonly LeftOut[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>Не засчитываются</h3>
      <ul>
        {items.map(({ item, title, reason, isPresent }) => (
          <li key={item}>
            <button type="button" className={field['link']} title={title} onClick={() => focusField(item)}>
              № {item}
            </button>
            : {presenceMark(isPresent)} <span className={classes['dim']}>({notCounted[reason]})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
