import { IconArrowDown, IconArrowUp, IconEye, IconEyeOff } from '@tabler/icons-react';
import type { LivingItem, LivingSection } from '../../../../shared/reports/living/livingReport.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import classes from './Living.module.css';
import type { Living } from './useLiving.ts';
import { shortText } from './words.ts';

type Props = { readonly living: Living; readonly onJump: (id: string) => void };

/** Sections of the report: a way to each, its place among the others, whether it prints. Alt with an arrow moves the one in focus. */
export function SectionList({ living, onJump }: Props) {
  const { sections } = living.report;
  const movable = (ofAnnexes: boolean) => sections.filter(({ isMovable, isAnnex }) => isMovable && isAnnex === ofAnnexes);
  if (sections.every(({ heading }) => heading === null)) return <p>Разделов в этом документе нет.</p>;
  return (
    <ol>
      {sections.map((section: LivingSection) => {
        const { heading, isMovable, isAnnex, items } = section;
        const title = items.find(({ id }) => id === heading);
        if (!title) return null;
        const name = shortText(title);
        const isHidden = title.hiddenBy !== null;
        const among = movable(isAnnex);
        const at = among.indexOf(section);
        return (
          <li key={title.id} data-hidden={isHidden || undefined}>
            <div className={classes['section']}>
              <button
                type="button"
                onClick={() => (isHidden ? living.show(title.id) : onJump(title.id))}
                onKeyDown={(event) => {
                  if (!event.altKey || !isMovable || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                  event.preventDefault();
                  living.move(title.id, event.key === 'ArrowUp' ? -1 : 1);
                }}
              >
                {name}
                {isHidden && <span className="visually-hidden"> (скрыт, показать)</span>}
              </button>
              <span className={classes['moves']}>
                {isMovable && (
                  <>
                    <IconButton
                      isQuiet
                      label={`Выше: ${name}`}
                      tip="Выше (Alt+↑)"
                      disabled={at === 0}
                      onClick={() => living.move(title.id, -1)}
                    >
                      <IconArrowUp size={15} aria-hidden />
                    </IconButton>
                    <IconButton
                      isQuiet
                      label={`Ниже: ${name}`}
                      tip="Ниже (Alt+↓)"
                      disabled={at === among.length - 1}
                      onClick={() => living.move(title.id, 1)}
                    >
                      <IconArrowDown size={15} aria-hidden />
                    </IconButton>
                  </>
                )}
                <IconButton
                  isQuiet
                  label={`${isHidden ? 'Показать' : 'Скрыть'}: ${name}`}
                  tip={isHidden ? 'Показать' : 'Скрыть'}
                  onClick={() => (isHidden ? living.show(title.id) : living.hide(title.id))}
                >
                  {isHidden ? <IconEye size={15} aria-hidden /> : <IconEyeOff size={15} aria-hidden />}
                </IconButton>
              </span>
            </div>
            {!isHidden && <Parts items={items} onJump={onJump} />}
          </li>
        );
      })}
    </ol>
  );
}

function Parts({ items, onJump }: { readonly items: readonly LivingItem[]; readonly onJump: (id: string) => void }) {
  const parts = items.filter(({ as, hiddenBy }) => as === 'heading2' && hiddenBy === null);
  if (parts.length === 0) return null;
  return (
    <ol>
      {parts.map((item) => (
        <li key={item.id}>
          <button type="button" onClick={() => onJump(item.id)}>
            {shortText(item)}
          </button>
        </li>
      ))}
    </ol>
  );
}
