import type { FilterStep, RunOutput, RunRequest } from '@/api/filters'

export type RunTarget = 'picture' | 'selection' | 'search'

/** Formats that may lose detail, and so have a quality. */
const LOSSY = new Set(['jpeg', 'webp', 'avif'])
export const RUN_FORMATS = ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const

export const hasQuality = (format: string | undefined): boolean => format !== undefined && LOSSY.has(format)

/** Which pictures a run is for: ids, or everything that a query finds. */
export type RunPictures = { ids: readonly number[] } | { q: string }

export function runRequest(pictures: RunPictures, steps: readonly FilterStep[], output: Readonly<RunOutput>): RunRequest {
  const { stack, tags, collections, set, format, quality } = output
  const kept: RunOutput = { stack, tags, collections, ...(set ? { set } : {}), ...(format ? { format } : {}), ...(hasQuality(format) && quality ? { quality } : {}) }
  return { ...('ids' in pictures ? { pictures: [...pictures.ids] } : { q: pictures.q }), steps: [...steps], output: kept }
}
