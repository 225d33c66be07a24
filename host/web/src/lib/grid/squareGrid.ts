import { clamp, GAP, type GridGeometry, type GridRow } from './geometry'

/** Square cells that fill the width exactly. A phone always gets at least two columns. */
export class SquareGrid implements GridGeometry {
  readonly columns: number
  readonly rowCount: number
  readonly height: number
  private readonly cell: number

  constructor(
    width: number,
    wanted: number,
    readonly total: number,
  ) {
    this.columns = Math.max(width < 500 ? 2 : 1, Math.floor((width + GAP) / (wanted + GAP)))
    this.cell = Math.max(1, (width - GAP * (this.columns - 1)) / this.columns)
    this.rowCount = Math.ceil(total / this.columns)
    this.height = Math.max(0, this.rowCount * (this.cell + GAP) - GAP)
  }

  rowAt(offset: number): number {
    return clamp(Math.floor(offset / (this.cell + GAP)), 0, Math.max(0, this.rowCount - 1))
  }

  rowOf(position: number): number {
    return Math.floor(position / this.columns)
  }

  row(index: number): GridRow {
    const first = index * this.columns
    const count = clamp(this.total - first, 0, this.columns)
    const boxes = Array.from({ length: count }, (_, i) => ({ position: first + i, left: i * (this.cell + GAP), width: this.cell }))
    return { index, top: index * (this.cell + GAP), height: this.cell, boxes }
  }
}
