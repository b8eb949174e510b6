import { describe, expect, test } from 'vitest';
import { clusterSchools, type ClusterCase } from '../../shared/analysis/clusters.ts';

/** Small village schools, large town schools, and one with neither. */
const cases: readonly ClusterCase[] = [
  { id: 'v1', values: [80, 1, 7, 5] },
  { id: 'v2', values: [95, 1, 9, 5] },
  { id: 'v3', values: [60, 1, null, 5] },
  { id: 't1', values: [700, 0, 2, 5] },
  { id: 't2', values: [820, 0, 1, 5] },
  { id: 't3', values: [760, 0, 3, 5] },
];

describe('schools', () => {
  const found = clusterSchools(cases);
  if (found.status !== 'grouped') throw new Error(found.status);

  test('fall into the groups that their values make', () => {
    expect(found.clusters.map(({ ids }) => ids.toSorted())).toEqual([
      ['v1', 'v2', 'v3'],
      ['t1', 't2', 't3'],
    ]);
  });

  test('are grouped by what differs; a value all share takes no part', () => {
    expect(found.used).toEqual([0, 1, 2]);
    expect(found.means[3]).toBe(5);
  });

  test('have in each group what sets it apart', () => {
    const village = found.clusters[0]!;
    expect(village.distinct.map(({ variable, deviation }) => [variable, Math.sign(deviation)]).toSorted()).toEqual([
      [0, -1],
      [1, 1],
      [2, 1],
    ]);
    expect(village.means[2]).toBe(8);
  });

  test('stand in a tree with every school once', () => {
    const ids: string[] = [];
    const walk = (node: typeof found.tree): void => ('id' in node ? void ids.push(node.id) : node.children.forEach(walk));
    walk(found.tree);
    expect(ids.toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
  });

  test('fall into as many groups as asked', () => {
    const three = clusterSchools(cases, 3);
    expect(three.status === 'grouped' && three.clusters.map(({ ids }) => ids.length).reduce((a, b) => a + b)).toBe(6);
    expect(three.status === 'grouped' && three.clusters).toHaveLength(3);
  });

  test('do not change groups with the unit of a value', () => {
    const scaled = clusterSchools(cases.map(({ id, values }) => ({ id, values: [values[0]! * 1000, ...values.slice(1)] })));
    expect(scaled.status === 'grouped' && scaled.clusters.map(({ ids }) => ids)).toEqual(found.clusters.map(({ ids }) => ids));
  });
});

test('schools that are all alike but one are cut into as many groups as asked', () => {
  const alike = Array.from({ length: 5 }, (_, index) => ({ id: `a${index}`, values: [1, 2] }));
  const found = clusterSchools([...alike, { id: 'other', values: [9, 9] }], 4);
  expect(found.status === 'grouped' && found.clusters.map(({ ids }) => ids.length).toSorted((a, b) => a - b)).toEqual([1, 1, 1, 3]);
});

test('a school of which little is known is left out and named', () => {
  const found = clusterSchools([...cases, { id: 'empty', values: [null, null, 4, null] }]);
  expect(found).toMatchObject({ status: 'grouped', leftOut: ['empty'] });
});

test('three schools, or schools all alike, are not grouped', () => {
  expect(clusterSchools(cases.slice(0, 3))).toEqual({ status: 'too-few', leftOut: [] });
  expect(clusterSchools(cases.map(({ id }) => ({ id, values: [1, 2] })))).toEqual({ status: 'too-few', leftOut: [] });
  expect(clusterSchools([])).toEqual({ status: 'too-few', leftOut: [] });
});
