import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import type { Clustering } from '../../../../shared/analysis/clusters.ts';
import type { ClusterView } from '../../../../shared/analysis/resultViews.ts';
import { counted } from '../../../plural.ts';
import { kept } from '../kept.ts';
import styles from './Clusters.module.css';
import { layOut, type Leaf } from './dendrogram.ts';
import { savePng } from './savePng.ts';

type Grouped = Extract<Clustering, { readonly status: 'grouped' }>;
type Props = { readonly view: ClusterView; readonly clustering: Grouped };

const row = 24;
const tree = 460;
const labels = 300;
const groups = 110;
const head = 28;
/** Groups are told apart by the name beside a bracket and by the stroke, not by colour. */
const dashes = ['none', '7 4', '2 3', '12 3 2 3', '4 2', '1 4'];

/** Which schools are alike: the further left two branches join, the less they are. */
export function Dendrogram({ view, clustering }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const { leaves, branches } = useMemo(() => layOut(clustering.tree, clustering.clusters), [clustering]);
  const nameOf = (id: string) => kept(view.schools.find((school) => school.id === id)?.name ?? id);
  const title = `Дендрограмма школ, ${view.year}`;
  const x = (at: number) => tree * (1 - at) + 8;
  const y = (at: number) => head + at * row + row / 2;
  const height = head + leaves.length * row + 8;
  const brackets = clustering.clusters.map((_, index) => leaves.filter(({ cluster }) => cluster === index).map((leaf) => leaf.row));
  const described = clustering.clusters.map(({ ids }, index) => `Группа ${index + 1}: ${ids.map(nameOf).join(', ')}`).join('; ');
  return (
    <figure className={styles.figure}>
      <figcaption>
        <span>Чем левее соединяются ветви, тем меньше школы похожи друг на друга. Состав групп – в таблице ниже.</span>
        <Button
          variant="subtle"
          size="compact-sm"
          className="no-print"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={`Сохранить PNG: ${title}`}
          onClick={() => svg.current && savePng(svg.current, title)}
        >
          Сохранить PNG
        </Button>
      </figcaption>
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
        <svg
          ref={svg}
          className={styles.tree}
          width={tree + labels + groups}
          height={height}
          viewBox={`0 0 ${tree + labels + groups} ${height}`}
          role="img"
          aria-label={`${title}. ${described}`}
        >
          <text x={8} y={16} className={styles.axis}>
            мало похожи
          </text>
          <text x={tree + 8} y={16} textAnchor="end" className={styles.axis}>
            похожи
          </text>
          {branches.map((branch) => (
            <g
              key={`${branch.from} ${branch.to} ${branch.at}`}
              strokeDasharray={branch.cluster === null ? 'none' : dashes[branch.cluster % dashes.length]}
            >
              <line x1={x(branch.at)} x2={x(branch.at)} y1={y(branch.from)} y2={y(branch.to)} />
              {branch.children.map((child) => (
                <line key={child.row} x1={x(branch.at)} x2={x(child.at)} y1={y(child.row)} y2={y(child.row)} />
              ))}
            </g>
          ))}
          {leaves.map((leaf) => (
            <text key={leaf.row} x={tree + 16} y={y(leaf.row) + 5}>
              {leafText(leaf, nameOf)}
            </text>
          ))}
          {brackets.map((rows, index) => {
            if (rows.length === 0) return null;
            const [from, to] = [y(Math.min(...rows)) - 9, y(Math.max(...rows)) + 9];
            const at = tree + labels;
            return (
              <g key={index}>
                <path d={`M ${at} ${from} h 6 V ${to} h -6`} fill="none" />
                <text x={at + 14} y={(from + to) / 2 + 5} className={styles.group}>
                  Группа {index + 1}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}

function leafText({ ids }: Leaf, nameOf: (id: string) => string): string {
  const name = nameOf(ids[0]!);
  return ids.length === 1 ? name : `${name} и ещё ${counted(ids.length - 1, 'школа', 'школы', 'школ')}`;
}
