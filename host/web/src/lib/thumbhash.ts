/** Thumbhash: a picture's colours as a handful of cosine terms in about 25 bytes. */
export interface HashPixels {
  width: number
  height: number
  rgb: Uint8Array
}

interface Channel {
  dc: number
  ac: number[]
  nx: number
  ny: number
}

const NO_CHANNEL: Channel = { dc: 1, ac: [], nx: 0, ny: 0 }

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

function termCount(nx: number, ny: number): number {
  let count = 0
  for (let cy = 0; cy < ny; cy++) for (let cx = cy ? 0 : 1; cx * ny < nx * (ny - cy); cx++) count++
  return count
}

function sample(channel: Channel, cosX: number[], cosY: number[]): number {
  let value = channel.dc
  let term = 0
  for (let cy = 0; cy < channel.ny; cy++) {
    for (let cx = cy ? 0 : 1; cx * channel.ny < channel.nx * (channel.ny - cy); cx++) {
      value += channel.ac[term++]! * cosX[cx]! * cosY[cy]! * 2
    }
  }
  return value
}

const toByte = (value: number): number => Math.round(255 * Math.min(1, Math.max(0, value)))

/** Decodes to a tiny opaque image, or null when the bytes are no thumbhash. */
export function decodeThumbhash(base64: string, longSide = 16): HashPixels | null {
  let hash: Uint8Array
  try {
    hash = bytesOf(base64)
  } catch {
    return null
  }
  if (hash.length < 5) return null

  const head = hash[0]! | (hash[1]! << 8) | (hash[2]! << 16)
  const tail = hash[3]! | (hash[4]! << 8)
  const hasAlpha = head >> 23 === 1
  const landscape = tail >> 15 === 1
  const full = hasAlpha ? 5 : 7
  const short = tail & 7
  const nx = Math.max(3, landscape ? full : short)
  const ny = Math.max(3, landscape ? short : full)
  const start = hasAlpha ? 6 : 5
  if (hash.length < start) return null

  let nibble = 0
  const channel = (dc: number, cx: number, cy: number, scale: number): Channel => {
    const ac = Array.from({ length: termCount(cx, cy) }, () => {
      const byte = hash[start + (nibble >> 1)] ?? 0
      const four = (byte >> ((nibble++ & 1) << 2)) & 15
      return (four / 7.5 - 1) * scale
    })
    return { dc, ac, nx: cx, ny: cy }
  }
  const light = channel((head & 63) / 63, nx, ny, ((head >> 18) & 31) / 31)
  const yellowBlue = channel(((head >> 6) & 63) / 31.5 - 1, 3, 3, (((tail >> 3) & 63) / 63) * 1.25)
  const redGreen = channel(((head >> 12) & 63) / 31.5 - 1, 3, 3, (((tail >> 9) & 63) / 63) * 1.25)
  const alpha = hasAlpha ? channel((hash[5]! & 15) / 15, 5, 5, (hash[5]! >> 4) / 15) : NO_CHANNEL

  const ratio = nx / ny
  const width = Math.max(1, Math.round(ratio > 1 ? longSide : longSide * ratio))
  const height = Math.max(1, Math.round(ratio > 1 ? longSide / ratio : longSide))
  return { width, height, rgb: render(width, height, { light, yellowBlue, redGreen, alpha }) }
}

function render(width: number, height: number, c: { light: Channel; yellowBlue: Channel; redGreen: Channel; alpha: Channel }): Uint8Array {
  const rgb = new Uint8Array(width * height * 3)
  const cosines = (length: number): number[][] =>
    Array.from({ length }, (_, at) => Array.from({ length: 7 }, (_, k) => Math.cos((Math.PI / length) * (at + 0.5) * k)))
  const columns = cosines(width)
  const rows = cosines(height)
  let at = 0
  for (const cosY of rows) {
    for (const cosX of columns) {
      const l = sample(c.light, cosX, cosY)
      const p = sample(c.yellowBlue, cosX, cosY)
      const q = sample(c.redGreen, cosX, cosY)
      const opacity = Math.min(1, Math.max(0, sample(c.alpha, cosX, cosY)))
      const blue = l - (2 / 3) * p
      const red = (3 * l - blue + q) / 2
      // Transparent parts are laid over mid grey, which disappears into either theme.
      for (const value of [red, red - q, blue]) rgb[at++] = toByte(value * opacity + 0.5 * (1 - opacity))
    }
  }
  return rgb
}

const BMP_HEADER = 54

/** A bitmap needs no checksum and no canvas, so hundreds a frame cost next to nothing. */
export function bitmapUrl({ width, height, rgb }: HashPixels): string {
  const stride = (width * 3 + 3) & ~3
  const bytes = new Uint8Array(BMP_HEADER + stride * height)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0x424d)
  view.setUint32(2, bytes.length, true)
  view.setUint32(10, BMP_HEADER, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, width, true)
  view.setInt32(22, -height, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 24, true)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3
      const to = BMP_HEADER + y * stride + x * 3
      bytes[to] = rgb[from + 2]!
      bytes[to + 1] = rgb[from + 1]!
      bytes[to + 2] = rgb[from]!
    }
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`
}

const cache = new Map<string, string>()
const CACHE_LIMIT = 2000

/** A data URL for an <img> or a CSS background; remembers the latest ones. */
export function thumbhashUrl(base64: string | null): string | null {
  if (!base64) return null
  const known = cache.get(base64)
  if (known !== undefined) return known
  const pixels = decodeThumbhash(base64)
  if (pixels === null) return null
  if (cache.size >= CACHE_LIMIT) cache.delete(cache.keys().next().value!)
  const url = bitmapUrl(pixels)
  cache.set(base64, url)
  return url
}
