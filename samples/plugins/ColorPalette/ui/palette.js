// @ts-check
/** @typedef {{ hex: string, share: number }} Swatch */

const SIDE = 64
const STEPS = 8
const SPREAD = 0.2

/** @param {number[]} rgb */
const hexOf = (rgb) => `#${rgb.map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`

/**
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

/**
 * Red flowers are what people remember of a grey picture.
 * @param {readonly number[]} rgb
 */
const vividness = (rgb) => 0.06 + Math.max(...rgb) - Math.min(...rgb)

/**
 * The colours most pixels are near to: pixels are counted in cubes, and the fullest cubes that differ enough take in the others.
 * @param {Uint8ClampedArray} pixels of four bytes each
 * @param {number} most
 * @returns {Swatch[]} most of the picture first
 */
export function dominant(pixels, most = 6) {
  /** @type {Map<number, { count: number, sum: number[] }>} */
  const cubes = new Map()
  let seen = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] < 128) continue
    const rgb = [pixels[at] / 255, pixels[at + 1] / 255, pixels[at + 2] / 255]
    const key = rgb.reduce((sum, part) => sum * STEPS + Math.min(STEPS - 1, Math.floor(part * STEPS)), 0)
    const cube = cubes.get(key) ?? { count: 0, sum: [0, 0, 0] }
    cube.count++
    rgb.forEach((part, i) => (cube.sum[i] += part))
    cubes.set(key, cube)
    seen++
  }
  const colors = [...cubes.values()].map(({ count, sum }) => ({ count, rgb: sum.map((part) => part / count) })).sort((a, b) => Math.sqrt(b.count) * vividness(b.rgb) - Math.sqrt(a.count) * vividness(a.rgb))
  /** @type {{ rgb: number[], count: number }[]} */
  const found = []
  for (const { count, rgb } of colors) {
    const near = found.map((one) => ({ one, far: distance(one.rgb, rgb) })).sort((a, b) => a.far - b.far)[0]
    if (near && (near.far < SPREAD || found.length === most)) near.one.count += count
    else found.push({ rgb, count })
  }
  return found.sort((a, b) => b.count - a.count).map(({ rgb, count }) => ({ hex: hexOf(rgb), share: Math.max(1, Math.round((count * 100) / seen)) }))
}

/**
 * @param {Blob} blob an encoded picture
 * @returns {Promise<Uint8ClampedArray>}
 */
export async function pixelsOf(blob) {
  const bitmap = await createImageBitmap(blob, { resizeWidth: SIDE, resizeHeight: SIDE, resizeQuality: 'medium' })
  const canvas = new OffscreenCanvas(SIDE, SIDE)
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'))
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return context.getImageData(0, 0, SIDE, SIDE).data
}
