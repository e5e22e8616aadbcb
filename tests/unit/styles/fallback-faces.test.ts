import { expect, test } from 'vitest';
import { fallbackFaces } from '../../../src/styles/fallback-faces.ts';

test('each system font has the height of the typeface at each of its sizes', () => {
  const faces = fallbackFaces.split('@font-face').slice(1);
  expect(faces).toHaveLength(8);
  for (const face of faces) {
    const valueOf = (key: string) => Number(new RegExp(`${key}:([\\d.]+)%`).exec(face)?.[1]) / 100;
    const size = valueOf('size-adjust');
    // A browser multiplies both by the size. They are whole percentages.
    expect(Math.abs(valueOf('ascent-override') - 0.735 / size)).toBeLessThan(0.006);
    expect(Math.abs(valueOf('descent-override') - 0.265 / size)).toBeLessThan(0.006);
  }
});
