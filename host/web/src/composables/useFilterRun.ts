import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { api, body } from '@/api/client'
import { runFilters, type RunRequest } from '@/api/filters'
import type { ImportReport } from '@/api/types'
import { useLibrary } from '@/stores/library'
import { useLive } from '@/stores/live'
import { useToasts } from '@/stores/toasts'
import { useEdits } from './useEdits'
import { useProblemText } from './useProblemText'

const POLL_MS = 600
const FINAL = new Set<ImportReport['state']>(['succeeded', 'failed', 'cancelled', 'dead'])

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a run and follows it to its end, also when the panel is closed meanwhile. */
export function useFilterRun() {
  const { t } = useI18n()
  const router = useRouter()
  const toasts = useToasts()
  const library = useLibrary()
  const live = useLive()
  const edits = useEdits()
  const problems = useProblemText()
  const state = ref<'idle' | 'starting' | 'running'>('idle')
  const report = ref<ImportReport | null>(null)

  const refuse = (error: unknown): unknown => toasts.show(problems.line(error), { kind: 'error' })
  const showTasks = (): void => void router.push({ name: 'library', query: { panel: 'tasks' } })

  async function follow(job: number): Promise<ImportReport> {
    for (;;) {
      // What this run adds is no news from elsewhere.
      live.own.note(null)
      const now = await body(api.GET('/api/v1/imports/{job}', { params: { path: { job }, query: { limit: 1 } } }))
      report.value = now
      if (FINAL.has(now.state)) return now
      await wait(POLL_MS)
    }
  }

  function tell(job: number, { imported, failed, state: end, failures }: ImportReport): void {
    const undo = { label: t('action.undo'), run: () => void edits.undoImported(job) }
    if (imported > 0) toasts.show(failed > 0 ? t('filters.madeSome', { n: imported, failed }, imported) : t('filters.made', { n: imported }, imported), { kind: failed > 0 ? 'info' : 'success', action: undo })
    else if (end === 'succeeded' && failed === 0) toasts.show(t('filters.madeNothing'))
    else toasts.show(failures[0]?.reason ?? t('filters.runFailed'), { kind: 'error', action: { label: t('filters.tasks'), run: showTasks } })
  }

  async function run(request: RunRequest): Promise<void> {
    state.value = 'starting'
    report.value = null
    try {
      const { job, pictures } = await runFilters(request)
      state.value = 'running'
      toasts.show(t('filters.started', { n: pictures }, pictures), { action: { label: t('filters.tasks'), run: showTasks } })
      tell(job, await follow(job))
      library.refresh()
    } catch (error) {
      refuse(error)
    } finally {
      state.value = 'idle'
    }
  }

  return { state, report, run }
}
