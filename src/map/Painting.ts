import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { paletteFor } from '../core/picture/colours.ts';
import type { Geography } from '../core/places/geography.ts';
import { hatchTile } from '../core/classes/hatch.ts';
import type { FillKey, Picture } from '../core/picture/picture.ts';
import type { Kommunenummer, PlaceNumber } from '../core/places/places.ts';
import { type KommuneState, kommuneStates } from './states.ts';
import { hatchId, KOMMUNE_BORDERS, KOMMUNER, MARKED, mapData, mapStyle, markedData } from './style.ts';

const IMAGE_RATIO = 2;

/**
 * What a MapLibre map shows of a Picture. A new Picture is sent as feature-state, which repaints in one frame; geometry is
 * sent only once for each level of detail.
 */
export class Painting {
  readonly #map: MapLibreMap;
  #geography: Geography;
  #picture: Picture;
  /** That of the style. */
  #theme: Picture['theme'];
  #states: ReadonlyMap<Kommunenummer, KommuneState> = new Map();
  /** What the marked source holds, as one word. */
  #marked = '';
  #hovered: PlaceNumber | undefined;
  #emphasised: FillKey | undefined;
  #styled = false;

  constructor(map: MapLibreMap, geography: Geography, picture: Picture) {
    this.#map = map;
    this.#geography = geography;
    this.#picture = picture;
    this.#theme = picture.theme;
    map.setMissingStyleImageResolver((id) => {
      if (id === hatchId(this.#theme)) map.addImage(id, this.#hatch(), { pixelRatio: IMAGE_RATIO });
    });
    // When the context is lost, so is the style; when it is restored, there is no feature-state.
    map.on('webglcontextlost', () => {
      this.#styled = false;
    });
    map.on('style.load', () => {
      this.#styled = true;
      this.#states = new Map();
      this.#marked = '';
      this.paint(this.#picture);
    });
  }

  get bounds(): Geography['bounds'] {
    return this.#geography.bounds;
  }

  paint(picture: Picture): void {
    this.#picture = picture;
    if (!this.#styled) return;
    if (picture.theme !== this.#theme) {
      this.#theme = picture.theme;
      this.#map.setStyle(mapStyle(paletteFor(picture), this.#geography, picture.theme), { diff: true });
      this.#marked = '';
    }
    this.#repaint();
  }

  emphasise(fill: FillKey | undefined): void {
    this.#emphasised = fill;
    this.#repaint();
  }

  highlight(place: PlaceNumber | undefined): void {
    this.#hovered = place;
    this.#mark();
  }

  /** Draws the same on boundaries of another level of detail. */
  async redraw(geography: Geography): Promise<void> {
    this.#geography = geography;
    await Promise.all(Object.entries(mapData(geography)).map(([source, data]) => this.#send(source, data)));
    this.#marked = '';
    this.#mark();
  }

  #hatch() {
    const { ink, ground } = paletteFor(this.#picture).suppressed;
    return hatchTile(ink, ground, IMAGE_RATIO);
  }

  #repaint(): void {
    if (!this.#styled) return;
    const states = kommuneStates(this.#picture, this.#emphasised);
    for (const [id, state] of states) {
      const before = this.#states.get(id);
      if (before?.colour !== state.colour || before.outline !== state.outline) {
        this.#map.setFeatureState({ source: KOMMUNER, id }, state);
      }
    }
    this.#states = states;
    const borders = this.#picture.level === 'kommune' ? 1 : 0;
    this.#map.setPaintProperty(KOMMUNE_BORDERS, 'line-opacity', borders);
    this.#mark();
  }

  /** Outlines places without a row, chosen places and the place that is pointed at. */
  #mark(): void {
    if (!this.#styled) return;
    const absent = [...this.#states].flatMap(([number, { outline }]) =>
      outline === 'absent' ? [number] : [],
    );
    const marks = [
      ...absent.map((number) => ['absent', number] as const),
      ...this.#picture.selected.map((number) => ['selected', number] as const),
      ...(this.#hovered === undefined ? [] : [['hover', this.#hovered] as const]),
    ];
    const marked = marks.join(' ');
    if (marked === this.#marked) return;
    this.#marked = marked;
    // MapLibre reports failures by its own error event.
    void this.#send(MARKED, markedData(this.#geography, marks));
  }

  async #send(source: string, data: FeatureCollection): Promise<void> {
    if (this.#styled) await this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }
}
