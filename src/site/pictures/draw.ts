/** Lays a picture out: ink on paper, the swim lanes below. */
import type { PictureLane, SharePicture } from '../../views/share-picture.ts';

/** What shared links are shown as, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** The light side of the site's colours. */
export const COLOURS = { paper: '#fbfaf6', ink: '#1f1c18', soft: '#6b655b', accent: '#a3370f' } as const;
const RULE = '#b9b3a6';

/** The part of a React element that the layout engine reads. */
export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Box[] };
}

const box = (style: Record<string, string | number>, children?: string | Box[]): Box => ({ type: 'div', props: { style: { display: 'flex', ...style }, ...(children !== undefined && { children }) } });
const at = (left: number, top: number, width: number, height: number, style: Record<string, string | number> = {}, children?: string | Box[]) => box({ position: 'absolute', left, top, width, height, ...style }, children);

const MARGIN = 72;
const LABEL = 250;
/** Letters of a lane's name that fit before it. */
const LONGEST_NAME = 20;
const LANE = 42;
const BLOCK = 20;
const BOTTOM = 62;
const INNER = WIDTH - 2 * MARGIN;

/** Long titles are set smaller, so that three lines hold all but the longest. */
const titleSize = (title: string): number => (title.length <= 28 ? 88 : title.length <= 60 ? 66 : 52);

// Neither is cut off by "overflow": clipping takes as long as all the rest of the painting.
const clamp = (lines: number) => ({ display: 'block', lineClamp: lines }) as const;
const shortened = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);

function laneBoxes({ name, current, blocks }: PictureLane, y: number): Box[] {
  const span = INNER - LABEL;
  const colour = current ? COLOURS.accent : COLOURS.soft;
  return [
    at(MARGIN, y - 19, LABEL - 20, 38, { fontSize: 25, color: current ? COLOURS.ink : COLOURS.soft, fontWeight: current ? 600 : 400, whiteSpace: 'nowrap' }, shortened(name)),
    at(MARGIN + LABEL, y, span, 1, { background: RULE }),
    ...blocks.map(([from, to]) => at(Math.round(MARGIN + LABEL + from * span), y - BLOCK / 2, Math.max(8, Math.round((to - from) * span) - 1), BLOCK, { background: colour, borderRadius: 2 })),
  ];
}

/** Three lanes, one block each, handing over: what stands where there are no lanes of its own. */
const MOTIF: PictureLane[] = [
  { name: '', current: true, blocks: [[0.02, 0.32]] },
  { name: '', current: false, blocks: [[0.33, 0.66]] },
  { name: '', current: true, blocks: [[0.67, 0.97]] },
];

function lanes({ lanes: own, ends }: SharePicture): Box[] {
  const shown = own.length > 0 ? own : MOTIF;
  const bottom = HEIGHT - BOTTOM - 52 - (ends.length > 0 ? 22 : 0);
  const top = bottom - (shown.length - 1) * LANE;
  const rows = shown.flatMap((lane, i) => laneBoxes(lane, top + i * LANE));
  const [first, last] = ends;
  const axis = first && last ? [at(MARGIN + LABEL, bottom + 16, 200, 28, { fontSize: 21, color: COLOURS.soft }, first), at(WIDTH - MARGIN - 200, bottom + 16, 200, 28, { fontSize: 21, color: COLOURS.soft, justifyContent: 'flex-end' }, last)] : [];
  return [...rows, ...axis];
}

/** The whole picture. */
export function draw(picture: SharePicture, site: string): Box {
  const { label, years, title, summary } = picture;
  const size = titleSize(title);
  const room = picture.lanes.length > 3 ? 1 : 2;
  const head = [label, years].filter(Boolean).join(', ');
  return box({ position: 'relative', width: WIDTH, height: HEIGHT, background: COLOURS.paper, color: COLOURS.ink, fontFamily: 'sans' }, [
    at(0, 0, WIDTH, 10, { background: COLOURS.accent }),
    at(MARGIN, 48, INNER, 290, { flexDirection: 'column' }, [
      box({ fontSize: 28, color: COLOURS.soft, height: 40 }, head || site),
      box({ fontSize: size, fontWeight: 600, lineHeight: 1.12, marginTop: 4, letterSpacing: -1, ...clamp(size === 88 ? 1 : 2) }, title),
      box({ fontSize: 30, color: COLOURS.soft, lineHeight: 1.35, marginTop: 14, ...clamp(size === 88 ? room + 1 : room) }, summary),
    ]),
    ...lanes(picture),
    at(MARGIN, HEIGHT - BOTTOM, INNER, 36, { fontSize: 25, fontWeight: 600 }, site),
  ]);
}
