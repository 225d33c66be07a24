import type { SharePoint, ShareRegion } from '@/api/filters'
import type { Size } from '@/lib/zoom'

export interface Box extends Size {
  left: number
  top: number
}

export type Corner = 'nw' | 'ne' | 'sw' | 'se'
export const CORNERS: readonly Corner[] = ['nw', 'ne', 'se', 'sw']

const SMALLEST = 0.01
const FINEST = 10_000

const round = (value: number): number => Math.round(value * FINEST) / FINEST
const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value))

/** Where a picture lies that is shown whole in the middle of a stage. */
export function containBox(stage: Size, picture: Size): Box {
  if (picture.width <= 0 || picture.height <= 0) return { left: 0, top: 0, width: 0, height: 0 }
  const scale = Math.min(stage.width / picture.width, stage.height / picture.height)
  const width = picture.width * scale
  const height = picture.height * scale
  return { left: (stage.width - width) / 2, top: (stage.height - height) / 2, width, height }
}

/** A place on the stage as shares of the picture; outside it, the nearest edge. */
export const shareAt = (box: Box, x: number, y: number): SharePoint => ({ x: round(clamp((x - box.left) / (box.width || 1))), y: round(clamp((y - box.top) / (box.height || 1))) })

export const movedPoint = (point: SharePoint, byX: number, byY: number): SharePoint => ({ x: round(clamp(point.x + byX)), y: round(clamp(point.y + byY)) })

/** Moves without changing its size: at the edge it stops. */
export const movedRegion = (region: ShareRegion, byX: number, byY: number): ShareRegion => ({
  ...region,
  x: round(clamp(region.x + byX, 0, 1 - region.width)),
  y: round(clamp(region.y + byY, 0, 1 - region.height)),
})

/** A corner goes to a place; the opposite corner stays. */
export function resizedRegion(region: ShareRegion, corner: Corner, to: SharePoint): ShareRegion {
  const right = region.x + region.width
  const bottom = region.y + region.height
  const left = corner.endsWith('w') ? clamp(to.x, 0, right - SMALLEST) : region.x
  const top = corner.startsWith('n') ? clamp(to.y, 0, bottom - SMALLEST) : region.y
  const farX = corner.endsWith('e') ? clamp(to.x, region.x + SMALLEST, 1) : right
  const farY = corner.startsWith('s') ? clamp(to.y, region.y + SMALLEST, 1) : bottom
  return { x: round(left), y: round(top), width: round(farX - left), height: round(farY - top) }
}

/** What somebody typed may reach beyond the edge: then it ends there. */
export function withinPicture(region: ShareRegion): ShareRegion {
  const x = clamp(region.x, 0, 1 - SMALLEST)
  const y = clamp(region.y, 0, 1 - SMALLEST)
  return { x: round(x), y: round(y), width: round(clamp(region.width, SMALLEST, 1 - x)), height: round(clamp(region.height, SMALLEST, 1 - y)) }
}

export const cornerOf = (region: ShareRegion, corner: Corner): SharePoint => ({
  x: corner.endsWith('w') ? region.x : region.x + region.width,
  y: corner.startsWith('n') ? region.y : region.y + region.height,
})

export const regionBetween = (a: SharePoint, b: SharePoint): ShareRegion => ({
  x: round(Math.min(a.x, b.x)),
  y: round(Math.min(a.y, b.y)),
  width: round(Math.max(SMALLEST, Math.abs(a.x - b.x))),
  height: round(Math.max(SMALLEST, Math.abs(a.y - b.y))),
})

const ARROWS: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** How far an arrow key moves: one per cent, or a tenth of that with Alt. */
export function arrowStep(event: Pick<KeyboardEvent, 'key' | 'altKey'>): SharePoint | null {
  const arrow = ARROWS[event.key]
  const step = event.altKey ? 0.001 : 0.01
  return arrow ? { x: arrow[0] * step, y: arrow[1] * step } : null
}
