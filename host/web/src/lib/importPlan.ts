const BATCH_FILES = 100
const BATCH_BYTES = 128 * 1024 * 1024
const PICTURE_LIKE = /\.(jpe?g|jfif|png|webp|gif|tiff?|avif|heic|heif|jxl|bmp|jp2|svg|dng|cr2|cr3|nef|arw|raf|orf|rw2|zip|txt)$/i

export interface NamedFile {
  name: string
  size: number
  type: string
  webkitRelativePath?: string
}

/** Folders hold more than pictures; what the server cannot take is left out before it is sent. */
export function isImportable(file: NamedFile): boolean {
  return file.type.startsWith('image/') || PICTURE_LIKE.test(file.name)
}

function stem(file: NamedFile): string {
  return (file.webkitRelativePath || file.name).replace(/\.[^./]+$/, '').toLowerCase()
}

/** Splits an import into requests. A picture and its .txt sidecar always travel together. */
export function planBatches<T extends NamedFile>(files: readonly T[], maxFiles = BATCH_FILES, maxBytes = BATCH_BYTES): T[][] {
  const groups = new Map<string, T[]>()
  for (const file of files) {
    const key = stem(file)
    const group = groups.get(key)
    if (group) group.push(file)
    else groups.set(key, [file])
  }
  const batches: T[][] = []
  let current: T[] = []
  let bytes = 0
  for (const group of groups.values()) {
    const size = group.reduce((sum, file) => sum + file.size, 0)
    if (current.length > 0 && (current.length + group.length > maxFiles || bytes + size > maxBytes)) {
      batches.push(current)
      current = []
      bytes = 0
    }
    current.push(...group)
    bytes += size
  }
  if (current.length > 0) batches.push(current)
  return batches
}

export interface ImportCounts {
  total: number
  imported: number
  duplicates: number
  inTrash: number
  failed: number
  cancelled: number
}

export const NO_COUNTS: ImportCounts = { total: 0, imported: 0, duplicates: 0, inTrash: 0, failed: 0, cancelled: 0 }

export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    total: a.total + b.total,
    imported: a.imported + b.imported,
    duplicates: a.duplicates + b.duplicates,
    inTrash: a.inTrash + b.inTrash,
    failed: a.failed + b.failed,
    cancelled: a.cancelled + b.cancelled,
  }
}
