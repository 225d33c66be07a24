export const CELL_SIZES = [96, 128, 160, 200, 256, 320, 420] as const
export const GAP = 2

export interface GridBox {
  position: number
  left: number
  width: number
}

export interface GridRow {
  index: number
  top: number
  height: number
  boxes: GridBox[]
}

/** Where every picture of a result lies. Nothing in it grows with the result, so a million pictures cost what a hundred do. */
export interface GridGeometry {
  readonly total: number
  readonly height: number
  readonly rowCount: number
  /** Cells of the fullest row. */
  readonly columns: number
  rowAt(offset: number): number
  rowOf(position: number): number
  row(index: number): GridRow
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** The rows that touch the band from top to bottom. */
export function rowsBetween(geometry: GridGeometry, top: number, bottom: number): GridRow[] {
  if (geometry.rowCount === 0) return []
  const first = geometry.rowAt(top)
  const last = geometry.rowAt(bottom)
  return Array.from({ length: last - first + 1 }, (_, i) => geometry.row(first + i))
}

export interface GridArea {
  left: number
  top: number
  right: number
  bottom: number
}

/** The pictures a rectangle touches, in their order. */
export function positionsIn(geometry: GridGeometry, area: GridArea): number[] {
  return rowsBetween(geometry, Math.max(0, area.top), area.bottom)
    .filter((row) => row.top < area.bottom && row.top + row.height > area.top)
    .flatMap((row) => row.boxes.filter((box) => box.left < area.right && box.left + box.width > area.left).map((box) => box.position))
}
