import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Output } from '../../../../shared/ipc/contract.ts';
import { openQuestions } from '../../../../shared/reports/living/editReport.ts';
import type { Block, ReportTree } from '../../../../shared/reports/tree.ts';
import { ReportView } from '../../../components/report/ReportView.tsx';
import { counted } from '../../../plural.ts';
import previewClasses from '../Preview.module.css';
import { useZoom } from '../useZoom.ts';
import { BlockEditor } from './BlockEditor.tsx';
import { FigurePanel } from './FigurePanel.tsx';
import { canHaveFigures, placeText } from './figures.ts';
import { HiddenStrip } from './HiddenStrip.tsx';
import { hiddenAfter } from './hiddenAfter.ts';
import classes from './Living.module.css';
import { LivingBlock } from './LivingBlock.tsx';
import { NamesTyped } from '../NamesTyped.tsx';
import { SaveProblemNote } from './SaveProblemNote.tsx';
import { SectionList } from './SectionList.tsx';
import { linesIn, useLiving } from './useLiving.ts';
import type { LivingKey } from './useLivingEdits.ts';
import { itemId, useFigures } from './useFigures.ts';
import { useUndoKeys } from './useUndoKeys.ts';

type Props = {
  readonly of: LivingKey;
  readonly view: Output<'report.living'>;
  /** What stands at the right of the page. */
  readonly sideOf: (tree: ReportTree) => ReactNode;
};

/** A report that keeps its user's text: sections on the left, the page as it will print in the middle, edited where it stands. */
export function LivingReport({ of, view, sideOf }: Props) {
  const living = useLiving(of, view);
  const { report, items, editing } = living;
  const paper = useRef<HTMLDivElement>(null);
  const zoom = useZoom(paper);
  const [active, setActive] = useState<string | null>(null);
  const strips = useMemo(() => hiddenAfter(report), [report]);
  const questions = openQuestions(report);
  const first = report.tree.sections[0]?.blocks[0]?.id;
  const current = active !== null && items.has(active) ? active : first;
  const isWide = report.tree.sections.some(({ orientation }) => orientation === 'landscape');
  useUndoKeys(living);

  const jump = (id: string): void => {
    const place = paper.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  };
  const figures = useFigures(report.tree, { paper, jump });
  const finish = (text: readonly string[], isLeft = false): void => {
    const id = living.finish(text, isLeft);
    if (!isLeft && id !== null) setTimeout(() => jump(id));
  };
  const cancel = (): void => {
    const id = editing && (editing.isNew ? editing.after : editing.id);
    living.close();
    if (id !== null) setTimeout(() => jump(id));
  };
  const nextQuestion = (): void => {
    const at = questions.findIndex(({ id }) => id === active);
    jump(questions[(at + 1) % questions.length]!.id);
  };

  /** A printed block as it stands on the screen: with its mark, or its open text. */
  const around = (block: Block, printed: ReactNode): ReactNode => {
    const id = itemId(block.id);
    const item = items.get(id);
    if (!item || item.hiddenBy !== null) return printed;
    const [isFirst, isLast] = [block.id === item.blocks[0]?.id, block.id === item.blocks.at(-1)?.id];
    const isOpen = editing && !editing.isNew && editing.id === id;
    if (isOpen && !isFirst) return null;
    return (
      <>
        {isOpen ? (
          <BlockEditor as={item.as ?? 'paragraph'} lines={linesIn(item)} onSave={finish} onType={living.typed} onCancel={cancel} />
        ) : (
          <LivingBlock
            item={item}
            living={living}
            isActive={id === current}
            isFirst={isFirst}
            isLast={isLast}
            onActivate={() => setActive(id)}
            printed={block.id}
            onFigure={
              canHaveFigures(block) && item.state.status !== 'own'
                ? (cell, isByKey) => figures.ask({ block: block.id, cell }, isByKey)
                : null
            }
          >
            {printed}
          </LivingBlock>
        )}
        {(isLast || isOpen) && editing?.isNew && editing.after === id && (
          <BlockEditor key="new" as={editing.as} lines={[]} onSave={finish} onType={living.typed} onCancel={cancel} />
        )}
        {(isLast || isOpen) && (strips.get(id) ?? []).map((one) => <HiddenStrip key={one.id} item={one} living={living} />)}
      </>
    );
  };

  return (
    <>
      <div className={`${classes['bar']} no-print`} role="group" aria-label="Правка отчёта">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowBackUp size={16} />}
          disabled={!living.canUndo}
          onClick={living.undo}
        >
          Отменить
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowForwardUp size={16} />}
          disabled={!living.canRedo}
          onClick={living.redo}
        >
          Повторить
        </Button>
        <p role="status">
          {questions.length === 0
            ? 'Щелчок или пробел – откуда цифры, двойной щелчок или Enter – правка текста.'
            : `Данные изменились: ${counted(questions.length, 'место', 'места', 'мест')}.`}
        </p>
        {questions.length > 0 && (
          <Button size="compact-md" onClick={nextQuestion}>
            К следующему
          </Button>
        )}
      </div>
      <SaveProblemNote living={living} />
      <NamesTyped of={of} edit={{ show: jump, replace: living.replaceNames }} />
      <div className={`${previewClasses['columns']} ${classes['columns']}`}>
        <nav aria-label="Разделы отчёта" className={`${previewClasses['side']} ${classes['sections']} no-print`}>
          <h2>Разделы</h2>
          <SectionList living={living} onJump={jump} />
        </nav>
        <div ref={paper} className={previewClasses['paper']} role="region" aria-label="Просмотр отчёта" tabIndex={0}>
          <div className={classes['paper']} style={{ zoom, minWidth: isWide ? '297mm' : undefined, '--paper-zoom': zoom }}>
            {(strips.get('') ?? []).map((one) => (
              <HiddenStrip key={one.id} item={one} living={living} />
            ))}
            <ReportView tree={report.tree} around={around} />
          </div>
        </div>
        {figures.figure ? (
          <FigurePanel
            key={figures.place ? placeText(figures.place) : ''}
            figure={figures.figure}
            isList={figures.figure.isList}
            year={of.year}
            panel={figures.panel}
            onClose={figures.close}
          />
        ) : (
          sideOf(report.tree)
        )}
      </div>
    </>
  );
}
