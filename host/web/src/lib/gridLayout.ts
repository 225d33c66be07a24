export const CELL_SIZES = [96, 128, 160, 200, 256, 320, 420] as const
export const GAP = 2

export interface GridLayout {
  columns: number
  cell: number
  rowHeight: number
  rows: number
}

/** Square cells that fill the width exactly. A phone always gets at least two columns. */
export function gridLayout(width: number, wanted: number, total: number): GridLayout {
  const columns = Math.max(width < 500 ? 2 : 1, Math.floor((width + GAP) / (wanted + GAP)))
  const cell = Math.max(1, (width - GAP * (columns - 1)) / columns)
  return { columns, cell, rowHeight: cell + GAP, rows: Math.ceil(total / columns) }
}
