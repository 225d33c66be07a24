import { clamp, type GridBox, type GridGeometry } from './geometry'

export type CursorMove = 'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'rowStart' | 'rowEnd' | 'pageUp' | 'pageDown'

const middle = (box: GridBox): number => box.left + box.width / 2

/** The picture of a row that lies most nearly below or above another. */
function nearest(boxes: readonly GridBox[], x: number): number {
  return boxes.reduce((best, box) => (Math.abs(middle(box) - x) < Math.abs(middle(best) - x) ? box : best)).position
}

export function moveCursor(at: number, move: CursorMove, geometry: GridGeometry, pageHeight: number): number {
  const last = geometry.total - 1
  if (last < 0) return -1
  const from = clamp(at, 0, last)
  if (move === 'left' || move === 'right') return clamp(from + (move === 'left' ? -1 : 1), 0, last)
  if (move === 'home') return 0
  if (move === 'end') return last

  const row = geometry.row(geometry.rowOf(from))
  if (move === 'rowStart') return row.boxes[0]!.position
  if (move === 'rowEnd') return row.boxes.at(-1)!.position
  const box = row.boxes.find(({ position }) => position === from)!
  const goal = rowReached(row.index, row.top, move, geometry, pageHeight)
  return goal === row.index ? from : nearest(geometry.row(goal).boxes, middle(box))
}

function rowReached(index: number, top: number, move: CursorMove, geometry: GridGeometry, pageHeight: number): number {
  const lastRow = geometry.rowCount - 1
  if (move === 'up') return Math.max(0, index - 1)
  if (move === 'down') return Math.min(lastRow, index + 1)
  // A page always moves on, however tall the rows are.
  if (move === 'pageUp') return Math.max(0, Math.min(index - 1, geometry.rowAt(Math.max(0, top - pageHeight))))
  return Math.min(lastRow, Math.max(index + 1, geometry.rowAt(top + pageHeight)))
}
