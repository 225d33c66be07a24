import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'
import { api, body } from '@/api/client'
import { ApiError } from '@/api/problem'
import type { ImportAccepted, ImportFailure, ImportReport } from '@/api/types'
import { uploadPictures } from '@/api/upload'
import { addCounts, isImportable, NO_COUNTS, planBatches, type ImportCounts } from '@/lib/importPlan'

export type ImportStage = 'idle' | 'uploading' | 'working' | 'done' | 'refused'

const POLL_MS = 600
const FAILURES_SHOWN = 500
const FINAL = new Set<ImportReport['state']>(['succeeded', 'failed', 'cancelled', 'dead'])

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function countsOf(report: ImportReport): ImportCounts {
  const { total, imported, duplicates, inTrash, failed, cancelled } = report
  return { total, imported, duplicates, inTrash, failed, cancelled }
}

function reportOf(answer: ImportAccepted): ImportReport {
  const counts = { imported: answer.imported.length, duplicates: answer.duplicates.length, inTrash: answer.inTrash.length, failed: answer.failed.length }
  const total = counts.imported + counts.duplicates + counts.inTrash + counts.failed
  return { job: answer.job, state: 'succeeded', total, ...counts, cancelled: 0, bytes: 0, failures: answer.failed, trashed: answer.inTrash, startedAt: null, finishedAt: null }
}

/** One import at a time, living outside the dialog: closing that never loses it. */
export const useImports = defineStore('imports', () => {
  const stage = ref<ImportStage>('idle')
  const files = ref(0)
  const skipped = ref(0)
  const bytesTotal = ref(0)
  const bytesSent = ref(0)
  const error = ref<unknown>(null)
  const notSent = ref(0)
  const restored = ref<number | null>(null)
  const reports = reactive(new Map<number, ImportReport>())
  let abort = new AbortController()

  const isBusy = computed(() => stage.value === 'uploading' || stage.value === 'working')
  const counts = computed(() => {
    const sum = [...reports.values()].map(countsOf).reduce(addCounts, NO_COUNTS)
    return notSent.value === 0 ? sum : addCounts(sum, { ...NO_COUNTS, total: notSent.value, cancelled: notSent.value })
  })
  const failures = computed<ImportFailure[]>(() => [...reports.values()].flatMap((report) => report.failures))
  const progress = computed(() => {
    const { imported, duplicates, inTrash, failed, cancelled, total } = counts.value
    return { done: imported + duplicates + inTrash + failed + cancelled, total }
  })

  function begin(): AbortSignal {
    abort = new AbortController()
    reports.clear()
    bytesSent.value = notSent.value = skipped.value = files.value = bytesTotal.value = 0
    error.value = restored.value = null
    stage.value = 'uploading'
    return abort.signal
  }

  async function follow(job: number): Promise<void> {
    for (;;) {
      const report = await body(api.GET('/api/v1/imports/{job}', { params: { path: { job }, query: { limit: FAILURES_SHOWN } } }))
      reports.set(job, report)
      if (FINAL.has(report.state)) return
      await wait(POLL_MS)
    }
  }

  async function sendAll(batches: File[][], collections: readonly number[], signal: AbortSignal): Promise<Promise<void>[]> {
    const following: Promise<void>[] = []
    let before = 0
    for (const [index, batch] of batches.entries()) {
      const size = batch.reduce((sum, file) => sum + file.size, 0)
      try {
        const answer = await uploadPictures(batch, { collections, signal, onProgress: (sent, all) => (bytesSent.value = before + (sent / Math.max(1, all)) * size) })
        reports.set(answer.job, reportOf(answer))
        following.push(follow(answer.job))
      } catch (reason) {
        notSent.value = batches.slice(index).flat().length
        if (!signal.aborted) error.value = reason
        break
      }
      before += size
      bytesSent.value = before
    }
    return following
  }

  async function finish(following: Promise<void>[]): Promise<void> {
    if (following.length > 0) stage.value = 'working'
    const results = await Promise.allSettled(following)
    const lost = results.find((result) => result.status === 'rejected')
    if (lost) error.value = lost.reason
    stage.value = reports.size === 0 && error.value !== null ? 'refused' : 'done'
  }

  /** `into` are sets, projects and people that the pictures shall lie in. */
  async function start(chosen: readonly File[], into: readonly number[] = []): Promise<void> {
    if (isBusy.value) return
    const signal = begin()
    const usable = chosen.filter(isImportable)
    skipped.value = chosen.length - usable.length
    files.value = usable.length
    bytesTotal.value = usable.reduce((sum, file) => sum + file.size, 0)
    await finish(await sendAll(planBatches(usable), into, signal))
  }

  /** Folders of the server's own computer; nothing has to be sent. */
  async function startPaths(paths: string[], into: readonly number[] = []): Promise<void> {
    if (isBusy.value) return
    begin()
    try {
      const answer = await body(api.POST('/api/v1/imports', { body: { paths, mode: 'copy', ...(into.length > 0 ? { collections: [...into] } : {}) } }))
      reports.set(answer.job, reportOf(answer))
      await finish([follow(answer.job)])
    } catch (reason) {
      error.value = reason
      stage.value = 'refused'
    }
  }

  async function cancel(): Promise<void> {
    abort.abort()
    const open = [...reports.values()].filter((report) => !FINAL.has(report.state))
    await Promise.allSettled(open.map((report) => api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id: report.job } } })))
  }

  async function restoreTrashed(): Promise<void> {
    const hit = [...reports.values()].filter((report) => report.inTrash > 0)
    let changed = 0
    try {
      for (const { job } of hit) changed += (await body(api.POST('/api/v1/imports/{job}/restore', { params: { path: { job } } }))).changed
      restored.value = changed
    } catch (reason) {
      error.value = reason instanceof ApiError ? reason : new Error(String(reason))
    }
  }

  function dismiss(): void {
    if (!isBusy.value) stage.value = 'idle'
  }

  return { stage, files, skipped, bytesTotal, bytesSent, error, restored, isBusy, counts, failures, progress, start, startPaths, cancel, restoreTrashed, dismiss }
})
