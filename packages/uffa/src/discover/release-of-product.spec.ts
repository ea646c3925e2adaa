import { describe, expect, it } from 'vitest';
import { isBefore, releaseOfProduct } from './release-of-product';

describe('releaseOfProduct', () => {
  it.each([
    ['dxp-2024.q1.5', '2024.Q1'],
    ['dxp-2025.q3.0-lts', '2025.Q3'],
    ['2023.Q4.2', '2023.Q4'],
    ['dxp-7.4-u92', '7.4'],
    ['portal-7.4-ga80', '7.4'],
    ['7.4.3.90', '7.4'],
    ['7.4.13.u50', '7.4'],
    ['portal-7.4-ga132', undefined],
    ['dxp-7.3-sp3', undefined],
    ['', undefined],
  ])('%s', (product, expected) => {
    expect(releaseOfProduct(product)).toBe(expected);
  });
});

describe('isBefore', () => {
  it('knows which release came first', () => {
    expect(isBefore('7.4', '2023.Q3')).toBe(true);
    expect(isBefore('2023.Q4', '2024.Q1')).toBe(true);
    expect(isBefore('2024.Q1', '2024.Q1')).toBe(false);
    expect(isBefore('2025.Q1', '2024.Q4')).toBe(false);
  });
});
