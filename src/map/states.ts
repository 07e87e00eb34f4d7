import { scaleLinear } from 'd3-scale';
import { TINT } from '../core/classes/hatch.ts';
import { type Palette, paletteFor } from '../core/picture/colours.ts';
import { type Fill, type FillKey, fillKey, type Picture } from '../core/picture/picture.ts';
import type { Kommunenummer } from '../core/places/places.ts';

/** What each kommune's feature-state holds. Everything that changes with the data is here, so geometry is sent once. */
export interface KommuneState {
  /** The colour over the hatch: see-through where suppressed, half so where the hatch is tinted. */
  readonly colour: string;
  readonly outline: 'none' | 'suppressed' | 'absent';
}

/** The opacity of a colour while another fill is emphasised. */
const FADED = 0.22;

const mix = (colour: string, ground: string, share: number): string => scaleLinear([ground, colour])(share);

function colourOf(fill: Fill, palette: Palette): string | undefined {
  switch (fill.kind) {
    case 'class':
      return palette.classes[fill.index];
    case 'suppressed':
      return fill.answer === undefined ? undefined : palette.classes[fill.answer];
    case 'absent':
      return palette.absent.ground;
    default:
      return fill satisfies never;
  }
}

function stateOf(fill: Fill, palette: Palette, emphasised: FillKey | undefined): KommuneState {
  const faded = emphasised !== undefined && emphasised !== fillKey(fill);
  const colour = colourOf(fill, palette);
  const outline = fill.kind === 'class' ? 'none' : fill.kind;
  // The hatch lies below the colour: a veil in its background colour fades it, and a transparent colour shows it.
  if (colour === undefined) {
    return { colour: faded ? veil(palette.suppressed.ground) : 'rgba(0,0,0,0)', outline };
  }
  if (fill.kind === 'suppressed') {
    if (!faded) return { colour: glaze(colour, TINT), outline };
    // The veil over the tint as one colour: `opacity` of both together, and the share of the tint in it.
    const opacity = 1 - (1 - TINT) * FADED;
    const ground = palette.suppressed.ground;
    return { colour: glaze(mix(colour, ground, (TINT * FADED) / opacity), opacity), outline };
  }
  return { colour: faded ? mix(colour, palette.suppressed.ground, FADED) : colour, outline };
}

/** An opaque colour, made see-through. */
const glaze = (colour: string, opacity: number): string =>
  mix(colour, colour, 1).replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity.toFixed(3)})`);

const veil = (ground: string): string => `${ground}${Math.round((1 - FADED) * 255).toString(16)}`;

/** The feature-state of every kommune of a picture; `emphasised` fades all other fills. */
export const kommuneStates = (
  picture: Picture,
  emphasised: FillKey | undefined,
): ReadonlyMap<Kommunenummer, KommuneState> => {
  const palette = paletteFor(picture);
  return new Map(
    [...picture.fills].map(([number, fill]) => {
      const state = stateOf(fill, palette, emphasised);
      // Kommuner have no outlines of their own on a map of fylker.
      return [number, picture.level === 'kommune' ? state : { ...state, outline: 'none' }];
    }),
  );
};
