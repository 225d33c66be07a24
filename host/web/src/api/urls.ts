import type { Picture } from './types'

const BASE = '/api/v1'

export type ThumbnailSize = 256 | 512 | 1440

export function thumbnailUrl(picture: Pick<Picture, 'id' | 'v'>, size: ThumbnailSize): string {
  return `${BASE}/pictures/${picture.id}/thumbnail?size=${size}&v=${encodeURIComponent(picture.v)}`
}

export function fileUrl(id: number): string {
  return `${BASE}/pictures/${id}/file`
}

export function exportUrl(job: number): string {
  return `${BASE}/exports/${job}/file`
}

/** The smallest thumbnail that is not stretched on this screen. */
export function thumbnailSizeFor(cssPixels: number, pixelRatio: number): ThumbnailSize {
  const pixels = cssPixels * pixelRatio
  if (pixels <= 288) return 256
  return pixels <= 720 ? 512 : 1440
}

export function eventsUrl(since: number | null): string {
  const url = new URL(`${BASE}/events`, window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  if (since !== null) url.searchParams.set('since', String(since))
  return url.href
}
