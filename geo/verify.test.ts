import { describe, expect, test } from 'vitest';
import { readRegister } from './register.ts';
import { builtLevels } from './testing.ts';
import { faultsOf } from './verify.ts';

describe('faultsOf', () => {
  test('tells which level lacks a kommune', () => {
    const levels = builtLevels();
    levels.detalj.objects.kommuner.geometries.pop();
    expect(faultsOf(levels, readRegister())).toEqual(['detalj: expected 357 numbers in order, found 356']);
  });

  test('tells at which levels a point lies outside its kommune', () => {
    const levels = builtLevels();
    const { geometries } = levels.kommuner.objects.kommuner;
    const kommuner = geometries.map((geometry) =>
      geometry.id === '1151' && geometry.properties
        ? { ...geometry, properties: { ...geometry.properties, punkt: [4, 60] as const } }
        : geometry,
    );
    levels.kommuner.objects.kommuner.geometries = kommuner;
    expect(faultsOf(levels, readRegister())).toEqual(
      ['oversikt', 'kommuner', 'detalj'].map(
        (name) => `${name}: the point of kommune 1151 at 4.000, 60.000 lies outside it`,
      ),
    );
  });

  test('tells where the overview leaves the units that it is drawn in', () => {
    const levels = builtLevels();
    const { transform } = levels.oversikt;
    if (transform) transform.translate[1] += 0.002;
    expect(faultsOf(levels, readRegister())[0]).toMatch(/^oversikt: .* lies on no whole unit$/);
  });
});
