export interface Size {
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

/** Scale is screen pixels per picture pixel; x and y move the picture's centre away from the stage's centre. */
export interface View extends Point {
  scale: number
}

export const MAX_SCALE = 16

export function fitScale(picture: Size, stage: Size): number {
  if (picture.width <= 0 || picture.height <= 0 || stage.width <= 0 || stage.height <= 0) return 1
  return Math.min(stage.width / picture.width, stage.height / picture.height)
}

/** Small pictures are shown at their own size, not blown up. */
export function fitView(picture: Size, stage: Size): View {
  return { scale: Math.min(1, fitScale(picture, stage)), x: 0, y: 0 }
}

export function clampView(view: View, picture: Size, stage: Size): View {
  const smallest = Math.min(1, fitScale(picture, stage))
  const scale = Math.min(MAX_SCALE, Math.max(smallest, view.scale))
  const slackX = Math.max(0, (picture.width * scale - stage.width) / 2)
  const slackY = Math.max(0, (picture.height * scale - stage.height) / 2)
  return { scale, x: Math.min(slackX, Math.max(-slackX, view.x)), y: Math.min(slackY, Math.max(-slackY, view.y)) }
}

/** Zooms so that the picture's point under `at` (measured from the stage's centre) stays under it. */
export function zoomAt(view: View, factor: number, at: Point, picture: Size, stage: Size): View {
  const smallest = Math.min(1, fitScale(picture, stage))
  const scale = Math.min(MAX_SCALE, Math.max(smallest, view.scale * factor))
  const ratio = scale / view.scale
  return clampView({ scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }, picture, stage)
}

export function isFit(view: View, picture: Size, stage: Size): boolean {
  return view.scale <= Math.min(1, fitScale(picture, stage)) * 1.001
}
