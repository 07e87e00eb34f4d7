import { geoArea, geoContains } from 'd3-geo';
import { mesh } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from './area.ts';
import { kommuneFeatures } from './kommuner.ts';
import { readRegister } from './register.ts';
import { BUDGET, sizesOf } from './sizes.ts';
import { builtKommuner, textOf } from './testing.ts';
import { faultsOfKommuner } from './verify.ts';

const fylkeOf = (geometry: { id?: string | number | undefined }) => String(geometry.id).slice(0, 2);

describe('kommuner.topo.json', () => {
  test('has exactly the kommuner of the register, in order of number', () => {
    const { geometries } = builtKommuner().objects.kommuner;
    expect(geometries.map(({ id }) => id)).toEqual(readRegister());
    expect(geometries).toHaveLength(357);
  });

  test('knows of each kommune its number and its point, and no more', () => {
    for (const { id, properties } of builtKommuner().objects.kommuner.geometries) {
      expect(Object.keys(properties ?? {}).sort()).toEqual(['kommunenummer', 'punkt']);
      expect(properties?.kommunenummer).toBe(id);
      for (const degrees of properties?.punkt ?? []) expect(Number(degrees.toFixed(4))).toBe(degrees);
    }
  });

  test('leaves every kommune at least 3 km² that can be seen and clicked', () => {
    for (const { id, geometry } of kommuneFeatures(builtKommuner()).features) {
      expect(areaKm2(geometry), `kommune ${id}`).toBeGreaterThan(3);
    }
  });

  // Areas in Kartverket's delivery of 2024, measured on the ellipsoid.
  test.each([
    ['Utsira', '1151', 5.99],
    ['Kvitsøy', '1144', 3.4],
    ['Fedje', '4633', 7.25],
    ['Træna', '1835', 7.81],
    ['Røst', '1856', 6.08],
    ['Værøy', '1857', 17.63],
  ])('keeps the area of %s within 3 %%', (_name, number, area) => {
    const island = kommuneFeatures(builtKommuner()).features.find(({ id }) => id === number);
    expect(
      Math.abs(areaKm2(island?.geometry ?? { type: 'Polygon', coordinates: [] }) / area - 1),
    ).toBeLessThan(0.03);
  });

  test('winds every polygon as d3-geo wants it, so that none fills the world', () => {
    for (const kommune of kommuneFeatures(builtKommuner()).features) {
      expect(geoArea(kommune), `kommune ${kommune.id}`).toBeLessThan(2 * Math.PI);
    }
  });

  test('puts the point of each kommune inside it', () => {
    for (const kommune of kommuneFeatures(builtKommuner()).features) {
      expect(geoContains(kommune, [...kommune.properties.punkt]), `kommune ${kommune.id}`).toBe(true);
    }
  });

  test('covers 323,800 km² within 0.5 %', () => {
    const areas = kommuneFeatures(builtKommuner()).features.map(({ geometry }) => areaKm2(geometry));
    const total = areas.reduce((sum, area) => sum + area, 0);
    expect(Math.abs(total / 323_800 - 1)).toBeLessThan(0.005);
  });

  test('has no lines that cross, and passes the check of the command', () => {
    expect(faultsOfKommuner(builtKommuner(), readRegister())).toEqual([]);
  });

  test('gives the borders between fylker by the first two digits', () => {
    const topology = builtKommuner();
    const borders = mesh(topology, topology.objects.kommuner, (a, b) => fylkeOf(a) !== fylkeOf(b));
    const all = mesh(topology, topology.objects.kommuner, (a, b) => a !== b);
    expect(borders.coordinates.length).toBeGreaterThan(15);
    expect(borders.coordinates.flat().length).toBeLessThan(all.coordinates.flat().length / 2);
  });

  test('stays within its bytes', () => {
    expect(sizesOf(textOf('kommuner')).brotli).toBeLessThanOrEqual(BUDGET.kommuner);
  });
});
