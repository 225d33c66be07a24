import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, body } from '@/api/client'
import { exportUrl } from '@/api/urls'
import { useLibrary } from '@/stores/library'
import { useToasts } from '@/stores/toasts'
import { useEdits } from './useEdits'
import { useProblemText } from './useProblemText'

/** Pictures out of the library, as one file to download. */
export function useExport() {
  const client = useQueryClient()
  const edits = useEdits()
  const library = useLibrary()
  const query = useQuery({ queryKey: ['exporters'], queryFn: async ({ signal }) => (await body(api.GET('/api/v1/exporters', { signal }))).items })
  const start = useMutation({
    mutationFn: async ({ exporter, args }: { exporter: string; args: Record<string, unknown> }) => {
      const targets = await edits.targetsOfSelection()
      const pictures = 'ids' in targets ? { ids: targets.ids } : { q: library.query, sort: library.sort }
      return body(api.POST('/api/v1/exports', { body: { ...pictures, exporter, arguments: args } }))
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
  /** A folder of the server is nothing to download. */
  return { query, exporters: computed(() => (query.data.value ?? []).filter((exporter) => exporter.extension !== null)), start }
}

/** Fetches what an export wrote, while it is there. */
export function useExportFile() {
  const { t } = useI18n()
  const toasts = useToasts()
  const problems = useProblemText()
  return async (job: number): Promise<void> => {
    try {
      const report = await body(api.GET('/api/v1/exports/{job}', { params: { path: { job } } }))
      if (report.failed > 0) toasts.show(t('export.failed', { n: report.failed, name: report.failures[0]?.name, reason: report.failures[0]?.reason }, report.failed), { kind: 'error' })
      if (report.file === null) {
        toasts.show(t('export.gone'))
        return
      }
      const link = document.createElement('a')
      link.href = exportUrl(job)
      link.download = report.file
      link.click()
    } catch (error) {
      toasts.show(problems.line(error), { kind: 'error' })
    }
  }
}
